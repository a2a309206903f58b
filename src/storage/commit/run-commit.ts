import type { EntityManager, MikroORM } from '@mikro-orm/mongodb';
import type { ClientSession, Db, MongoClient } from 'mongodb';
import { ActorKind, type Actor } from '../../audit/audit-log.entity.ts';
import type { Recorded } from '../../audit/compose-entry.ts';
import { failpoint } from '../../runtime/failpoint.ts';
import { AppError, refusal } from '../../errors.ts';
import { asBroker } from '../tenancy/broker-context.ts';
import type { CommandKey } from './command.ts';
import { endWhenStuck, type Attempt } from './end-stuck.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { react, type Reaction } from './react.ts';
import { recordedBy } from './record-events.ts';
import { recall, remember } from './remembered-result.ts';
import { isTransient, isUnknownCommit, isWriteConflict, jitter } from './retry.ts';
import { inTurn, tooSlow } from './take-turns.ts';
import { Tx } from './tx.ts';

export interface CommitTools {
  orm: MikroORM;
  client: MongoClient;
  db: Db;
  reactions: readonly Reaction[];
  now: () => Date;
}

export interface CommitRequest<T> {
  broker: string;
  actor: Actor;
  /** Of the request that asks for it; null for Cadencia's own work. */
  requestId: string | null;
  command: CommandKey;
  work: (tx: Tx) => Promise<T>;
  /** Told once it is committed: how many bytes of the log it wrote. */
  onLogged?: (bytes: number) => void;
}

const transaction = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;

/** A commit ends after so long, and no transaction of ours holds its locks longer; the server ends it after 20 s (docs/decisions/0009). */
const patience = 15_000;

/**
 * Runs `work` in one transaction together with every reaction to the events it records, and commits it exactly once:
 * transient faults and write conflicts run it again on a fresh unit of work, a commit whose answer was lost is resolved
 * by the Command row (docs/reliability.md, Commits and retries). `work` may run several times and must have no effect outside the database. One
 * that is not done within `limit` milliseconds is ended, and its locks with it: OVERLOADED, and nothing is written.
 */
export async function runCommit<T>(tools: CommitTools, request: CommitRequest<T>, limit = patience): Promise<T> {
  const deadline = performance.now() + limit;
  return asBroker(request.broker, async () => {
    let hasConflicted = false;
    for (let attempt = 0; ; attempt++) {
      const session = tools.client.startSession();
      const current: Attempt = { session, requests: new OneAtATime(), isCommitting: false };
      const run = () => {
        const left = attempt === 0 ? limit : deadline - performance.now();
        return runAttempt(tools, request, current, { attempt, left });
      };
      try {
        return await (hasConflicted ? inTurn(request.broker, deadline, run) : run());
      } catch (error) {
        const again = isDuplicateCommand(error, request) || current.isCommitting || isTransient(error);
        if (!again || error instanceof AppError) throw error;
        hasConflicted ||= isWriteConflict(error);
        if (performance.now() > deadline) throw isWriteConflict(error) ? tooSlow(error) : error;
        await jitter(5, attempt, 500);
      } finally {
        await session.endSession().catch(() => undefined);
      }
    }
  });
}

/** Its locks are free when this fails: another's turn comes next. */
async function runAttempt<T>(
  tools: CommitTools,
  request: CommitRequest<T>,
  current: Attempt,
  { attempt, left }: { attempt: number; left: number },
): Promise<T> {
  const { session, requests } = current;
  try {
    return await endWhenStuck(tools.client, current, left, () => attemptCommit(tools, request, current, attempt));
  } catch (error) {
    requests.giveUp();
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  }
}

async function attemptCommit<T>(
  tools: CommitTools,
  { broker, actor, requestId, command, work, onLogged }: CommitRequest<T>,
  current: Attempt,
  attempt: number,
): Promise<T> {
  const { session, requests } = current;
  session.startTransaction(transaction);
  const em = tools.orm.em.fork({ clear: true, flushMode: 'commit' });
  em.setFilterParams('broker', { broker });
  em.setTransactionContext(session);
  if (command.given || attempt > 0) {
    const done = await tools.db.collection<CommandRow>('commands').findOne({ _id: command.id }, { session });
    if (done) return (await replay(em, session, done, command)) as T;
  }
  const at = tools.now();
  const recorded: Recorded[] = [];
  const written = { rows: 0 };
  recordedBy(em, recorded, written);
  const logged = { bytes: 0 };
  const tx = new Tx({ em, db: tools.db, session, requests, broker, actor, requestId, at, written, logged }, recorded);
  const result = await work(tx);
  await react(tools.reactions, tx, recorded);
  const row = { _id: command.id, inputHash: command.inputHash, result: remember(result), createdAt: at };
  await tools.db.collection<CommandRow>('commands').insertOne(row, { session });
  current.isCommitting = true;
  const part = actor.kind === ActorKind.SYSTEM ? actor.id : 'request';
  failpoint('commit.prepared', part);
  await commitKnown(session);
  failpoint('commit.done', part);
  onLogged?.(logged.bytes);
  return result;
}

/** Whether the command of a caller's key was carried out before. */
export async function isDone(db: Db, command: CommandKey): Promise<boolean> {
  return command.given && (await db.collection<CommandRow>('commands').findOne({ _id: command.id })) !== null;
}

interface CommandRow {
  _id: string;
  inputHash: string;
  result: unknown;
  createdAt: Date;
}

async function replay(
  em: EntityManager,
  session: ClientSession,
  done: CommandRow,
  command: CommandKey,
): Promise<unknown> {
  if (done.inputHash !== command.inputHash) throw refusal('IDEMPOTENCY_KEY_REUSED');
  const result = await recall(done.result, (name, id) => em.findOne(name as never, { id }));
  await session.abortTransaction();
  return result;
}

async function commitKnown(session: ClientSession): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (!isUnknownCommit(error) || attempt >= 5) throw error;
      await jitter(20, attempt, 1000);
    }
  }
}

/** Two processes sent the same command at once: the other's is committed, the next try finds its row. */
function isDuplicateCommand<T>(error: unknown, { command }: CommitRequest<T>): boolean {
  const { code, keyValue } = error as { code?: unknown; keyValue?: { _id?: unknown } };
  return code === 11000 && keyValue?._id === command.id;
}
