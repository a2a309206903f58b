import type { ClientSession, Db, MongoClient } from 'mongodb';
import { v7 as uuidv7 } from 'uuid';
import { ActorKind, type Actor } from '../../src/audit/audit-log.entity.ts';
import { asRows } from '../../src/audit/unsealed.ts';
import { leadScore } from '../../src/lead/score/lead-score.ts';
import type { KeyHolder } from '../support/recognise-key.ts';
import { auditEntries } from './hand-written-entries.ts';
import type { CommandRow, LeadRow, Move, TransitionRow, Change } from './hand-written-rows.ts';

const transaction = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
} as const;

/** The move as one transaction of the bare driver: the documents Cadencia writes, in as few requests as it takes. */
export function moveLead(client: MongoClient, holder: KeyHolder, move: Move): Promise<LeadRow> {
  return client.withSession((session) =>
    session.withTransaction(() => write(client.db(), session, holder, move), transaction),
  );
}

async function write(db: Db, session: ClientSession, { keyId, broker }: KeyHolder, move: Move): Promise<LeadRow> {
  const leads = db.collection<LeadRow>('leads');
  const own = { _id: move.leadId, broker };
  const before = await leads.findOneAndUpdate(own, { $inc: { version: 1 } }, { session, returnDocument: 'after' });
  if (!before) throw new Error('there is no such lead');
  const createdAt = new Date();
  const actor = { kind: ActorKind.API_KEY, id: keyId };
  const change = changeOf(before, move, createdAt);
  await leads.updateOne(own, { $set: change }, { session });
  const transition = transitionOf(before, move, actor, createdAt);
  await db.collection<TransitionRow>('stage_transitions').insertOne(transition, { session });
  const { reason, secondsInStage } = transition;
  const entries = asRows(auditEntries({ before, change, reason, secondsInStage, actor, createdAt }));
  await db.collection('audit_log').insertMany(entries, { session });
  const result = { $entity: 'Lead', id: before._id } as const;
  const command = { _id: uuidv7(), inputHash: '', result, createdAt };
  await db.collection<CommandRow>('commands').insertOne(command, { session });
  return { ...before, ...change };
}

/** The score by Cadencia's own rule: what is compared is how the documents get written, not what they say. */
function changeOf({ phone, email, ...lead }: LeadRow, { newStage: stage }: Move, now: Date): Change {
  const scored = leadScore({ ...lead, stage, hasPhone: phone !== null, hasEmail: email !== null, now });
  return { stage, stageEnteredAt: now, score: scored.total, scoreParts: scored.parts };
}

function transitionOf(lead: LeadRow, { newStage: to, reason }: Move, actor: Actor, createdAt: Date): TransitionRow {
  const secondsInStage = Math.max(0, Math.round((createdAt.getTime() - lead.stageEnteredAt.getTime()) / 1000));
  const { _id: leadId, broker, stage: from } = lead;
  return { _id: uuidv7(), createdAt, broker, leadId, from, to, reason, actor, secondsInStage };
}
