import { v7 as uuidv7 } from 'uuid';
import type { Actor, AuditLog } from '../../src/audit/audit-log.entity.ts';
import { entryDigest } from '../../src/audit/entry-digest.ts';
import type { EventName } from '../../src/audit/events.ts';
import type { Change, LeadRow } from './hand-written-rows.ts';

interface Moved {
  before: LeadRow;
  change: Change;
  reason: string;
  secondsInStage: number;
  actor: Actor;
  createdAt: Date;
}

/** The two entries of a move: the stage changed, and with it the score. */
export function auditEntries(moved: Moved): AuditLog[] {
  const { before, change, reason, secondsInStage } = moved;
  const move = { from: before.stage, to: change.stage, reason, secondsInStage, wasArchived: false };
  return [
    entry(moved, 'lead.stage_changed', move),
    entry(moved, 'lead.scored', { from: before.score, to: change.score }),
  ];
}

function entry(
  { before: lead, change, actor, createdAt }: Moved,
  event: EventName,
  details: AuditLog['details'],
): AuditLog {
  const { stage, stageEnteredAt, score, scoreParts, broker, _id: leadId } = lead;
  const id = uuidv7();
  const concerned = { entityType: 'Lead', entityId: leadId, leadId };
  const about = { broker, event, ...concerned, actor, cause: null, requestId: null, createdAt };
  const values = { before: { stage, stageEnteredAt, score, scoreParts }, after: { ...change }, details };
  const digest = entryDigest({ id, ...about, ...values }, null);
  return { id, ...about, ...values, personal: null, personalHash: null, digest };
}
