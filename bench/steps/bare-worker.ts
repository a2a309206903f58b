// The least that a worker must do to leave the same documents behind: claim, write in transactions of a hundred, no rules.
import { randomUUID } from 'node:crypto';
import { MongoClient, type ClientSession, type Collection } from 'mongodb';
import { answerParent } from '../support/answer-parent.ts';
import { bare, rowsOfRun, type LeadRows, type Row, type Written } from './bare-rows.ts';

const atOnce = 100;
const transaction = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;

const client = await MongoClient.connect(process.env['DATABASE_URL']!);
const db = client.db();
const broker = process.env['BROKER']!;
const rows = (name: Written): Collection<Row> => db.collection<Row>(bare(name));
const ofRun = await rowsOfRun(db, broker);

interface Run {
  _id: string;
  leadId: string;
  position: number;
}

/** Takes due runs as Cadencia does: ids by index, an update of those still free, a read by token. */
async function claim(): Promise<Run[]> {
  const runs = rows('enrolments');
  const due = { broker, nextStepAt: { $gt: new Date(0), $lte: new Date() }, leaseUntil: null };
  const found = await runs
    .find(due, { projection: { _id: 1 } })
    .sort({ nextStepAt: 1 })
    .limit(atOnce)
    .toArray();
  const ids = found.map(({ _id }) => _id);
  if (ids.length === 0) return [];
  const lease = randomUUID();
  await runs.updateMany({ _id: { $in: ids }, ...due }, { $set: { lease, leaseUntil: new Date() }, $inc: { fence: 1 } });
  return (await runs.find({ _id: { $in: ids }, lease }).toArray()) as unknown as Run[];
}

async function commit(work: (session: ClientSession) => Promise<void>): Promise<void> {
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await work(session);
      await rows('commands').insertOne({ _id: randomUUID(), result: null, createdAt: new Date() }, { session });
    }, transaction),
  );
}

const all = (runs: Run[]): LeadRows[] => runs.map(({ leadId }) => ofRun.get(leadId)!);
const isBegun = ({ event }: Row) => ['contact.reserved', 'message.planned'].includes(event as string);
const isSent = ({ event }: Row) => event === 'message.sent';

async function lock(runs: Run[], session: ClientSession): Promise<void> {
  const ids = runs.map(({ leadId }) => leadId);
  await rows('leads').updateMany({ _id: { $in: ids } }, { $inc: { version: 1 } }, { session });
}

async function insert(name: Written, made: Row[], session: ClientSession): Promise<void> {
  await rows(name).insertMany(made, { session });
}

/** One update for each, each with a change of its own. */
async function updateEach(
  name: Written,
  changed: { _id: string; set: object }[],
  session: ClientSession,
): Promise<void> {
  const updates = changed.map(({ _id, set }) => ({ updateOne: { filter: { _id }, update: { $set: set } } }));
  await rows(name).bulkWrite(updates, { session });
}

const standing = (runs: Run[], set: object) =>
  runs.map(({ _id }) => ({ _id, set: { lease: null, leaseUntil: null, ...set } }));

/** The message is planned, marked, and settled: three commits, as the ledger comes before the act. */
async function writeTo(runs: Run[]): Promise<void> {
  await commit(async (session) => {
    await lock(runs, session);
    await insert(
      'campaign_logs',
      all(runs).map(({ ledger }) => ({ ...ledger[0]!, status: 'pending' })),
      session,
    );
    await insert(
      'contacts',
      all(runs).map(({ contact }) => contact),
      session,
    );
    await insert(
      'messages',
      all(runs).map(({ message }) => ({ ...message, status: 'planned' })),
      session,
    );
    await insert(
      'audit_log',
      all(runs).flatMap(({ entries }) => entries.filter(isBegun)),
      session,
    );
    await updateEach('enrolments', standing(runs, { status: 'waiting', nextStepAt: null }), session);
  });
  const messages = (set: object) => all(runs).map(({ message }) => ({ _id: message._id, set }));
  await commit(async (session) => {
    await lock(runs, session);
    await updateEach('messages', messages({ status: 'sending', tries: 1 }), session);
  });
  await commit(async (session) => {
    await updateEach('messages', messages({ status: 'sent', dueAt: null, lease: null }), session);
    const steps = all(runs).map(({ ledger }) => ({ _id: ledger[0]!._id, set: { status: 'sent' } }));
    await updateEach('campaign_logs', steps, session);
    await insert(
      'audit_log',
      all(runs).flatMap(({ entries }) => entries.filter(isSent)),
      session,
    );
    await updateEach('enrolments', standing(runs, { status: 'active', nextStepAt: new Date(), position: 1 }), session);
  });
}

async function move(runs: Run[]): Promise<void> {
  await commit(async (session) => {
    await lock(runs, session);
    await insert(
      'campaign_logs',
      all(runs).map(({ ledger }) => ledger[1]!),
      session,
    );
    await insert(
      'stage_transitions',
      all(runs).map(({ transition }) => transition),
      session,
    );
    const moved = all(runs).map(({ lead: { _id, stage, score } }) => ({ _id, set: { stage, score } }));
    await updateEach('leads', moved, session);
    const rest = all(runs).flatMap(({ entries }) => entries.filter((entry) => !isBegun(entry) && !isSent(entry)));
    await insert('audit_log', rest, session);
    await updateEach('enrolments', standing(runs, { status: 'completed', nextStepAt: null, position: 2 }), session);
  });
}

async function carryOutAll(): Promise<void> {
  for (let runs = await claim(); runs.length > 0; runs = await claim()) {
    const { first = [], second = [] } = Object.groupBy(runs, ({ position }) => (position === 0 ? 'first' : 'second'));
    if (first.length > 0) await writeTo(first);
    if (second.length > 0) await move(second);
  }
}

answerParent('', () => client.close(), { start: () => (void carryOutAll(), '') });
