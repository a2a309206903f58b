import type { FilterQuery } from '@mikro-orm/mongodb';
import type { Recorded } from '../../audit/compose-entry.ts';
import { AuditLog } from '../../audit/audit-log.entity.ts';
import { detailsOf } from '../../audit/details-of.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import { DAY } from '../../runtime/durations.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { BrokerCollection } from '../../storage/tenancy/broker-collection.ts';
import type { Campaign } from '../campaign.entity.ts';
import { Enrolment, running } from '../enrolment.entity.ts';
import { entryKey, maxEntriesOfDay, type Entry } from '../rules/entry-key.ts';
import { said, type Said } from '../rules/said.ts';
import type { EntryCause } from './entry-cause.ts';
import { endEnrolment } from './exit-enrolments.ts';

/** Whether the campaign takes the lead now, given its `past` runs in it. Pure. */
export function entryOf(
  campaign: Campaign,
  past: readonly Enrolment[],
  { eventId, hops, entriesOfDay }: EntryCause,
  now: Date,
): Entry {
  const isRunning = past.some(({ status }) => running.includes(status));
  const entered = past.map(({ enteredAt }) => enteredAt.getTime());
  const lastEnteredAt = entered.length > 0 ? new Date(Math.max(...entered)) : null;
  return entryKey(campaign.reentry, { eventId, hops, entriesOfDay, now, lastEnteredAt, isRunning });
}

/** Puts a lead into a campaign, or answers why not. The caller holds the lock of the lead, unless it is new. */
export async function enterCampaign(
  tx: Tx,
  campaign: Campaign,
  lead: Pick<Lead, 'id'>,
  past: readonly Enrolment[],
  cause: EntryCause,
): Promise<Enrolment | { refused: Said }> {
  const entry = entryOf(campaign, past, cause, tx.now());
  if (!entry.enter) return { refused: entry.why };
  if (entry.endsRunning) {
    for (const one of past.filter(({ status }) => running.includes(status))) {
      await endEnrolment(tx, one, said('ENTERED_AGAIN'));
    }
  }
  const now = tx.now();
  const enrolment = tx.create(Enrolment, {
    campaignId: campaign.id,
    campaignVersion: campaign.currentVersion,
    leadId: lead.id,
    entryKey: entry.key,
    enteredAt: now,
    nextStepAt: now,
    hops: cause.hops,
    cause: cause.eventId,
  });
  const { campaignVersion: version, hops } = enrolment;
  tx.record('enrolment.started', enrolment, { campaignId: campaign.id, version, hops });
  return enrolment;
}

/** The runs there were and are, for one lead in some campaigns or some leads in one. Refreshed, because runs are written past the ORM. */
export function pastEnrolments(tx: Tx, where: FilterQuery<Enrolment>): Promise<Enrolment[]> {
  return tx.find(Enrolment, where, { refresh: true });
}

/** How many campaigns the lead entered within the last day, counted up to the most that matters. */
export function countEntriesOfDay(enrolments: BrokerCollection, leadId: string, now: Date): Promise<number> {
  const lately = { leadId, enteredAt: { $gt: new Date(now.getTime() - DAY) } };
  return enrolments.count(lately, { limit: maxEntriesOfDay });
}

/** How many campaigns led to what the event may start: one more than the run whose step caused it, none for anybody else's doing. */
export async function hopsBehind(tx: Tx, event: Recorded): Promise<number> {
  const cause = event.cause ? await tx.findOne(AuditLog, { id: event.cause }) : null;
  const step = cause && detailsOf(cause, 'enrolment.step_done');
  return step ? step.hops + 1 : 0;
}
