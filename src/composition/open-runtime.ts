import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import { recordedEvents } from '../audit/unsealed.ts';
import { StopWatch } from '../brake/stop-watch.ts';
import type { Calling } from '../call/calling.types.ts';
import { askCampaign } from '../campaign/dispatch/ask-campaign.ts';
import type { Config } from '../config.ts';
import { followers } from './followers.ts';
import type { AnyFollower } from '../audit/followers/follower.ts';
import { entities } from './entities.ts';
import type { AdmissionSettings } from '../server/admission/admission.ts';
import { WrittenBytes } from '../server/admission/written-bytes.ts';
import { clientBehind, proxiesAt } from '../server/http/client-address.ts';
import { openFilesAllowed } from '../server/limits/open-files.ts';
import { AllowedOrigins } from '../server/origins/allowed-origins.ts';
import { openCalling } from './open-calling.ts';
import { openPorts } from './open-ports.ts';
import { reactions } from './reactions.ts';
import type { Ports, Runtime } from '../runtime/scope.ts';
import { openChangeFeed, type ChangeFeed } from '../storage/change-feed.ts';
import { databaseClock, type Clock } from '../storage/clock.ts';
import { isTransient } from '../storage/commit/retry.ts';
import { databaseDisk, DiskWatch, type DiskSpace } from '../storage/disk-watch.ts';
import { FileStore } from '../storage/files/file-store.ts';
import { installationSecret } from '../storage/installation-secret.ts';
import { startHeartbeat, type Heartbeat } from '../storage/heartbeat.ts';
import { migrate } from '../storage/open/migrate.ts';
import { openDatabase, type Database, type DatabaseConfig } from '../storage/open/open-database.ts';
import { openOrm } from '../storage/open/open-orm.ts';
import { SharedReads } from '../storage/shared-reads.ts';

/** What a test or the demo may put in place of the usual. */
export interface Overrides {
  database?: Database;
  clock?: Clock;
  disk?: DiskSpace;
  openFiles?: number;
  ports?: Partial<Ports>;
  calling?: Partial<Calling>;
  followers?: readonly AnyFollower[];
  log?: Logger;
  admission?: Partial<AdmissionSettings>;
  /** A look at a database that others may work on: its form stays as it is, nothing is followed, and no sign of life is left. */
  isVisitor?: true;
}

/** The append-only collections whose new rows are told to subscribers. */
const followed = ['audit_log', 'audit_batches', 'call_transcripts'];

const pause = 500;

/** Opens what one process shares: the database in its current form, the clock, the feed, the ports. */
export async function openRuntime(
  config: Config,
  overrides: Overrides,
  log: Logger,
  onAway: () => Promise<void>,
): Promise<Runtime> {
  const database = overrides.database ?? (await openDatabase({ ...databaseConfig(config, log), onAway }));
  for (;;) {
    try {
      return await openOn(database, config, overrides, log);
    } catch (error) {
      if (!isTransient(error)) {
        if (!overrides.database) await database.close();
        throw error;
      }
      log.warn({ err: error }, 'the database went away while Cadencia opened; it is tried again');
      await setTimeout(pause);
    }
  }
}

async function openOn(database: Database, config: Config, overrides: Overrides, log: Logger): Promise<Runtime> {
  const { db } = database;
  const orm = await openOrm(database, entities);
  const processId = randomUUID();
  const isVisitor = overrides.isVisitor ?? false;
  if (!isVisitor) await migrate({ orm, db, processId, log });
  const clock = overrides.clock ?? (await databaseClock(db));
  const secret = await installationSecret(db);
  const feed = isVisitor ? noFeed : await openFeed(db, config.ROLE, log);
  const disk = new DiskWatch(overrides.disk ?? databaseDisk(db), config.DISK_RESERVE_BYTES);
  return {
    database,
    orm,
    clock,
    secret,
    feed,
    stops: new StopWatch(db, feed, log),
    reads: new SharedReads(),
    ending: new AbortController(),
    files: new FileStore(db),
    fileQuota: config.FILE_QUOTA_BYTES,
    disk,
    written: new WrittenBytes(
      { maximum: config.BROKER_LOG_BYTES, perDay: config.BROKER_LOG_BYTES_PER_DAY },
      async () => (await disk.fault()) !== null,
    ),
    openFiles: overrides.openFiles ?? openFilesAllowed(),
    ports: { ...(await openPorts(config)), ...overrides.ports },
    calling: { ...openCalling(config), ...overrides.calling },
    reactions,
    askPlanner: askCampaign,
    followers: overrides.followers ?? followers,
    log,
    processId,
    publicUrl: () => '',
    clientAddress: clientBehind(config.TRUSTED_PROXIES),
    isProxy: proxiesAt(config.TRUSTED_PROXIES),
    origins: new AllowedOrigins(db, config.CORS_ORIGINS),
    registration: config.REGISTRATION,
    sweepEvery: 1000 * config.SWEEP_EVERY_SECONDS,
    // Last, because it never fails and goes on by itself.
    heartbeat: isVisitor ? noHeartbeat : await startHeartbeat(db, processId, config.ROLE),
  };
}

const nothing = (): void => undefined;
const noFeed: ChangeFeed = {
  on: () => nothing,
  onResync: () => nothing,
  isAlive: () => false,
  close: async () => nothing(),
};
const noHeartbeat: Heartbeat = { isStored: () => false, close: async () => nothing() };

/** A worker has no subscribers: of what is written it is told only which events each commit recorded, for they wake jobs. */
function openFeed(db: Db, role: Config['ROLE'], log: Logger): Promise<ChangeFeed> {
  return role === 'worker'
    ? openChangeFeed(db, ['audit_log'], log, { only: recordedEvents })
    : openChangeFeed(db, followed, log);
}

function databaseConfig(config: Config, log: Logger): DatabaseConfig {
  return {
    url: config.DATABASE_URL ?? null,
    name: config.DATABASE_NAME,
    dataDir: config.CADENCIA_DATA_DIR,
    mongodBinary: config.MONGOD_BINARY ?? null,
    path: config.path,
    say: (line) => log.info(line),
  };
}
