import { AuditLog } from '../../audit/audit-log.entity.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import { DAY } from '../../runtime/durations.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Said } from '../rules/said.ts';

export interface EntryRefusal {
  campaignId: string;
  why: Said;
  hops: number;
}

/** Entries of the log of a lead among which a refusal is looked for: those of many campaigns, and still a moment's work. */
const entriesLookedAt = 200;

/**
 * Records why campaigns did not let a lead in. A refusal that repeats within a day is recorded once: a lead that goes to and
 * fro would write one for each campaign with each move, and the log is kept for ever.
 */
export async function recordRefusals(tx: Tx, lead: Lead, refusals: readonly EntryRefusal[]): Promise<void> {
  const log = await tx.collection(AuditLog);
  const lately = { leadId: lead.id, createdAt: { $gt: new Date(tx.now().getTime() - DAY) } };
  const projection = { event: 1, 'details.campaignId': 1, 'details.why.code': 1 };
  const entries = await log.find(lately, { sort: { _id: -1 }, limit: entriesLookedAt, projection });
  const told = entries.filter(({ event }) => event === 'enrolment.refused').map(({ details }) => keyOf(details));
  for (const refusal of refusals)
    if (!told.includes(keyOf(refusal))) tx.record('enrolment.refused', lead, { ...refusal });
}

function keyOf({ campaignId, why }: Pick<EntryRefusal, 'campaignId'> & { why: Pick<Said, 'code'> }): string {
  return `${campaignId} ${why.code}`;
}
