import type { Recorded } from '../../audit/compose-entry.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Campaign } from '../campaign.entity.ts';
import { EnrolmentStatus } from '../campaign.enums.ts';
import { Enrolment, running } from '../enrolment.entity.ts';

/** Has the runs of a campaign looked at again, because it goes on, is over, or has other settings. */
export async function wakeCampaign(tx: Tx, campaign: Pick<Campaign, 'id'>): Promise<void> {
  await wakeAll(tx, { campaignId: campaign.id, status: { $in: [...running] } });
}

/** Has the runs of a lead looked at again, because what held them may be over. */
export async function wakeLead(tx: Tx, leadId: string): Promise<void> {
  await wakeAll(tx, { leadId, status: EnrolmentStatus.ACTIVE });
}

/**
 * Reaction: a lead with another number, country or zone may be contacted at other hours. A consent, or a suppression that is
 * lifted, wakes nobody: a step that misses it is left out at once.
 */
export async function wakeRunsOfLeads(tx: Tx, events: readonly Recorded<'lead.updated'>[]): Promise<void> {
  const leadIds = [...new Set(events.map(({ leadId }) => leadId))];
  await wakeAll(tx, { leadId: { $in: leadIds }, status: EnrolmentStatus.ACTIVE });
}

/**
 * Those that are due already too: a worker may claim them now and decide as before. The fence is raised, so that a worker
 * who decided before cannot park them again.
 */
async function wakeAll(tx: Tx, whose: object): Promise<void> {
  await (await tx.collection(Enrolment)).updateMany(whose, lookAgain(tx));
}

function lookAgain(tx: Tx) {
  return { $set: { nextStepAt: tx.now(), lease: null, leaseUntil: null }, $inc: { fence: 1 } };
}
