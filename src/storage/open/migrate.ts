import type { MikroORM } from '@mikro-orm/mongodb';
import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import { buildIndexes } from '../indexes/build-indexes.ts';
import { compareIndexes, missingInWords } from '../indexes/compare-indexes.ts';
import { declaredIndexes } from '../migrations/index.ts';
import { withLease } from '../named-lease.ts';
import { noteVersion, refuseNewerDatabase } from './refuse-newer-database.ts';

interface Migrating {
  orm: MikroORM;
  db: Db;
  processId: string;
  log: Logger;
}

/**
 * Brings the database to this version, one process at a time, because the migrator has no lock of its own, and builds
 * again what it lost since. Throws when the database is newer than this program, or cannot hold a declared index.
 */
export async function migrate({ orm, db, processId, log }: Migrating): Promise<void> {
  await withLease(db, 'migrations', processId, async () => {
    await refuseNewerDatabase(db);
    await orm.migrator.up();
    await noteVersion(db);
    await repairIndexes(db, log);
  });
}

async function repairIndexes(db: Db, log: Logger): Promise<void> {
  const found = await compareIndexes(db, declaredIndexes);
  if (found.foreign.length > 0)
    log.warn({ indexes: found.foreign }, 'the database has indexes that Cadencia did not declare; they are kept');
  const missing = missingInWords(found);
  if (missing.length === 0) return;
  log.warn({ indexes: missing }, 'declared indexes are missing; they are built again');
  await buildIndexes(db, found.missing);
}
