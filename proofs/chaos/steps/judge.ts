import type { Db, Document } from 'mongodb';
import { faultsInLog } from '../../../test/support/verify-log.ts';
import type { Client } from '../../../test/support/client.ts';
import { callIn, repeated, without } from '../kit/compare.ts';
import type { ProviderEffect } from '../kit/provider/provider-effect.ts';
import { pauseSeconds } from './seed-steps.ts';

export interface Judged {
  ended: number;
  ledgerRows: number;
  effects: number;
  repeats: number;
  faults: string[];
}

interface LedgerRow {
  enrolmentId: string;
  stepNumber: number;
  status: string;
  executedAt: Date;
}

/** How many messages a worker hands over at once. */
const maxAtOnce = 50;

const gone = ['sent', 'delivered', 'read'];

/** Holds the ledger against the provider's file, and both against what must be: every step once, nothing lost, nothing left open. */
export async function judge(
  db: Db,
  ana: Client,
  { enrolments, frozen }: { enrolments: number; frozen: number },
  effects: ProviderEffect[],
): Promise<Judged> {
  const faults: string[] = [];
  const expect = (what: string, found: number, wanted = 0) => {
    if (found !== wanted) faults.push(`${what}: ${found}, not ${wanted}`);
  };
  const ended = await db.collection('enrolments').countDocuments({ status: 'completed' });
  expect('enrolments completed', ended, enrolments);
  const ledger = (await db.collection('campaign_logs').find({}).toArray()) as unknown as LedgerRow[];
  expect('rows of the ledger', ledger.length, enrolments * 3);
  expect('rows of the ledger that are open', ledger.filter(({ status }) => !isClosed(status)).length);
  expect('steps earlier than due', earlySteps(ledger));
  expect('enrolments still leased', await db.collection('enrolments').countDocuments({ lease: { $ne: null } }));

  const messages = await db.collection('messages').find({ direction: 'outbound' }).toArray();
  const sentKeys = messages.filter(({ status }) => gone.includes(status as string)).map(({ key }) => key as string);
  const keys = effects.filter(({ kind }) => kind === 'message').map(({ key }) => key);
  expect('messages that arrived twice', keys.length - new Set(keys).size);
  // A frozen worker may have had its last requests half out of the door; the provider's keys make nothing of them.
  const repeats = effects.filter(({ kind }) => kind === 'repeat').length;
  if (repeats > maxAtOnce * frozen) faults.push(`messages asked for again under their keys: ${repeats}`);
  expect('messages that arrived and are not in the ledger', without(keys, sentKeys));
  expect('messages in the ledger that never arrived', without(sentKeys, keys));
  expect('messages of which nothing is known', messages.filter(({ status }) => !isSettled(status as string)).length);
  expect('people written to twice for one step', repeated(messages.filter(wentOut).map(stepOf)));

  await judgeCalls(db, effects, expect);
  for (const stage of await miscountedStages(db)) faults.push(`the leads of a stage are counted wrong: ${stage}`);
  expect('breaks in the audit log', (await faultsInLog(ana)).length);
  return { ended, ledgerRows: ledger.length, effects: effects.length - repeats, repeats, faults };
}

async function judgeCalls(
  db: Db,
  effects: ProviderEffect[],
  expect: (what: string, found: number, wanted?: number) => void,
) {
  const calls = await db.collection('voice_calls').find({}).toArray();
  const dialled = effects.filter(({ kind }) => kind === 'call').map(({ key }) => callIn(key));
  expect('calls dialled twice', repeated(dialled));
  expect('people called twice for one step', repeated(calls.map(stepOf)));
  expect('calls that are not over', calls.filter(({ dial }) => dial !== 'over').length);
  const placed = calls.filter(({ providerCallId }) => providerCallId !== null).map(({ _id }) => String(_id));
  expect('calls dialled that the ledger does not know', without(dialled, placed));
  expect('calls in the ledger that were never dialled', without(placed, dialled));
}

/** Stages whose counted number of leads, or of moves into them, is not that of their rows. */
async function miscountedStages(db: Db): Promise<string[]> {
  const byStage = async (collection: string, stages: Document[]) => {
    const rows = await db.collection(collection).aggregate(stages).toArray();
    return new Map(rows.map((row) => [row['_id'] as string, row['count'] as number]));
  };
  const counted = (stage: string, measure: string) =>
    byStage('report_rows', [
      { $match: { [`dims.${stage}`]: { $exists: true } } },
      { $group: { _id: `$dims.${stage}`, count: { $sum: `$n.${measure}` } } },
    ]);
  const rows = (collection: string, field: string, match = {}) =>
    byStage(collection, [{ $match: match }, { $group: { _id: `$${field}`, count: { $sum: 1 } } }]);
  const pairs = [
    [await counted('stage', 'leads'), await rows('leads', 'stage', { archivedAt: null })],
    [await counted('to', 'count'), await rows('stage_transitions', 'to')],
  ] as const;
  return pairs.flatMap(([kept, found]) =>
    [...new Set([...kept.keys(), ...found.keys()])].filter(
      (stage) => (kept.get(stage) ?? 0) !== (found.get(stage) ?? 0),
    ),
  );
}

function isClosed(status: string): boolean {
  return ['sent', 'failed', 'skipped'].includes(status);
}

function isSettled(status: string): boolean {
  return [...gone, 'failed'].includes(status);
}

function wentOut({ status, enrolmentId }: Document): boolean {
  return gone.includes(status as string) && Boolean(enrolmentId);
}

function stepOf({ enrolmentId, stepId }: Document): string {
  return `${enrolmentId}:${stepId}`;
}

/** Of the written campaign, whose second and third step wait some seconds for the one before. */
function earlySteps(ledger: LedgerRow[]): number {
  let early = 0;
  for (const rows of Map.groupBy(ledger, ({ enrolmentId }) => enrolmentId).values()) {
    const [first, second, third] = rows.toSorted((a, b) => a.stepNumber - b.stepNumber);
    if (first?.executedAt && second?.executedAt && third?.executedAt && isWritten(rows)) {
      if (apart(first, second) < pauseSeconds || apart(second, third) < pauseSeconds) early += 1;
    }
  }
  return early;
}

function isWritten(rows: LedgerRow[]): boolean {
  return rows.some((row) => (row as LedgerRow & { action: string }).action === 'update_stage');
}

function apart(before: LedgerRow, after: LedgerRow): number {
  return (after.executedAt.getTime() - before.executedAt.getTime()) / 1000;
}
