import { ActorKind } from '../audit/audit-log.entity.ts';
import type { MikroORM } from '@mikro-orm/mongodb';
import type { Logger } from 'pino';
import type { RegistrationMode } from '../account/registration/registration-mode.ts';
import { systemViewer, type Viewer } from '../account/viewer.ts';
import type { LanguageModel } from '../agent/language-model.ts';
import type { AnyFollower } from '../audit/followers/follower.ts';
import type { StopWatch } from '../brake/stop-watch.ts';
import type { Calling } from '../call/calling.types.ts';
import type { AskPlanner } from '../contact-policy/decision/ask-planner.ts';
import type { ClientAddress, IsProxy } from '../server/http/client-address.ts';
import type { AllowedOrigins } from '../server/origins/allowed-origins.ts';
import { Language } from '../language/language.ts';
import type { MessageProvider } from '../provider/message/message-provider.ts';
import type { VoiceProvider } from '../provider/voice/voice-provider.ts';
import { BrokerReader } from '../storage/broker-reader.ts';
import type { ChangeFeed } from '../storage/change-feed.ts';
import type { Clock } from '../storage/clock.ts';
import { commandKey, type CommandSource } from '../storage/commit/command.ts';
import type { Reaction } from '../storage/commit/react.ts';
import { isDone, runCommit } from '../storage/commit/run-commit.ts';
import type { Tx } from '../storage/commit/tx.ts';
import type { WrittenBytes } from '../server/admission/written-bytes.ts';
import type { DiskWatch } from '../storage/disk-watch.ts';
import type { FileStore } from '../storage/files/file-store.ts';
import type { Heartbeat } from '../storage/heartbeat.ts';
import type { Database } from '../storage/open/open-database.ts';
import { RowBudget } from '../storage/row-budget.ts';
import { SharedReads } from '../storage/shared-reads.ts';
import type { StoredEntity } from '../storage/stored-entity.ts';

/** The outside world, behind the smallest interfaces. */
export interface Ports {
  /** Null until a sandbox or a real provider is configured. */
  messages: MessageProvider | null;
  voice: VoiceProvider | null;
  model: LanguageModel;
}

/** What one process holds open and every scope of it shares. */
export interface Runtime {
  database: Database;
  orm: MikroORM;
  clock: Clock;
  feed: ChangeFeed;
  /** What is stopped, as this process knows it. */
  stops: StopWatch;
  reads: SharedReads;
  files: FileStore;
  /** Bytes that the files of one broker may take. */
  fileQuota: number;
  disk: DiskWatch;
  written: WrittenBytes;
  ports: Ports;
  calling: Calling;
  reactions: readonly Reaction[];
  /** How what goes out asks the campaign that planned it, which stands to its right. */
  askPlanner: AskPlanner;
  followers: readonly AnyFollower[];
  log: Logger;
  /** Aborted when the process begins to end: what takes long stops at its next step, and another process goes on with it. */
  ending: AbortController;
  /** Name of this process among those that work on the same database. */
  processId: string;
  heartbeat: Heartbeat;
  /** Base address of this server as providers and clients see it, without a slash at the end; known once it listens. */
  publicUrl: () => string;
  clientAddress: ClientAddress;
  /** File descriptors that this process may have open. */
  openFiles: number;
  isProxy: IsProxy;
  /** From which pages browsers may ask. */
  origins: AllowedOrigins;
  registration: RegistrationMode;
  /** Milliseconds after which a job runs again when nothing wakes it. */
  sweepEvery: number;
  /** Key for signing links, shared by all processes of the installation. */
  secret: string;
}

/** Properties of one request: its row budget, the id by which it is found, the language of its reader. Cadencia's own work has no limit and no id. */
export interface RequestPart {
  rows: RowBudget;
  requestId: string | null;
  language: Language;
}

/** What an operation may touch: who asks, the time, the database as one broker sees it, the ports. One per request, job, webhook and socket message. */
export class Scope {
  readonly runtime: Runtime;
  readonly viewer: Viewer;
  #read: BrokerReader | undefined;
  readonly #batches = new SharedReads();
  readonly #kept = new Map<string, Promise<unknown>>();

  readonly requestId: string | null;
  readonly language: Language;
  readonly #rows: RowBudget;
  #log: Logger | undefined;

  constructor(
    runtime: Runtime,
    viewer: Viewer,
    { rows = new RowBudget(), requestId = null, language = Language.EN }: Partial<RequestPart> = {},
  ) {
    this.runtime = runtime;
    this.viewer = viewer;
    this.requestId = requestId;
    this.language = language;
    this.#rows = rows;
  }

  /** Rows that were looked at and not loaded; they are part of what a request costs. */
  get examined(): number {
    return this.#rows.examined;
  }

  get ports(): Ports {
    return this.runtime.ports;
  }

  /** Its lines name the request. */
  get log(): Logger {
    const { requestId, runtime } = this;
    this.#log ??= requestId ? runtime.log.child({ requestId }) : runtime.log;
    return this.#log;
  }

  /** The database's time, on which everything that is due depends. */
  now(): Date {
    return this.runtime.clock.now();
  }

  /** Reads of the viewer's broker; UNAUTHENTICATED without one. */
  get read(): BrokerReader {
    this.#read ??= readerOf(this.runtime, this.viewer.broker, this.#rows);
    return this.#read;
  }

  /** What belongs to each of many keys, batched under one name: `fetch` answers for all keys of a tick at once. */
  batch<V>(name: string, key: string, fetch: (keys: string[]) => Promise<Map<string, V>>): Promise<V | null> {
    return this.#batches.load(name, key, fetch);
  }

  /** What `read` found when it was first asked under this key; for what all fields of a query are to agree on. */
  once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key) ?? read();
    this.#kept.set(key, kept);
    return kept as Promise<T>;
  }

  /**
   * Checks before a commit what takes long, or cannot be asked in it. Not for a command that was carried out before: its
   * first result is returned whatever has become of what it named.
   */
  async unlessDone(source: CommandSource, check: () => Promise<void>): Promise<void> {
    const { broker, actor } = this.viewer;
    if (!(await isDone(this.runtime.database.db, commandKey(broker, actor.id, source)))) await check();
  }

  /** One transaction with its audit entries and consequences. `source` makes it repeatable by the caller's idempotency key; what may be otherwise the second time is checked in `work`. RATE_LIMITED for a member or key of a broker that has written too much. */
  commit<T>(work: (tx: Tx) => Promise<T>, source?: CommandSource): Promise<T> {
    const { broker, actor } = this.viewer;
    const { orm, database, reactions, clock } = this.runtime;
    const tools = { orm, client: database.client, db: database.db, reactions, now: clock.now };
    const { requestId } = this;
    const request = { broker, actor, requestId, command: commandKey(broker, actor.id, source), work };
    if (actor.kind === ActorKind.SYSTEM) return runCommit(tools, request);
    const { written } = this.runtime;
    written.require(broker);
    return runCommit(tools, { ...request, onLogged: (bytes) => void written.add(broker, bytes) });
  }
}

/** A scope in which Cadencia itself works for a broker. What it writes is audited as the system, under the name of `part`. */
export function asSystem(runtime: Runtime, broker: string, part: string): Scope {
  return new Scope(runtime, systemViewer(broker, part));
}

function readerOf(runtime: Runtime, broker: string, rows: RowBudget): BrokerReader {
  const tableName = (entity: new () => StoredEntity) => runtime.orm.getMetadata().get(entity).tableName;
  return new BrokerReader(runtime.database.db, tableName, broker, runtime.reads, rows);
}
