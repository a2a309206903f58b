import type { Recorded } from '../../audit/compose-entry.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Campaign } from '../campaign.entity.ts';
import { CampaignStatus, EnrolmentStatus } from '../campaign.enums.ts';
import { Enrolment, running } from '../enrolment.entity.ts';

/** Runs that stand still, and those about which a worker that holds them may have decided so before. */
const standingStill = { $or: [{ nextStepAt: null }, { lease: { $ne: null } }] };

/**
 * Has the runs of a campaign looked at again: those that stood still when it goes on, all of them when it is over.
 * The fence is raised, so that a worker who decided before cannot park them again.
 */
export async function wakeCampaign(tx: Tx, campaign: Campaign): Promise<void> {
  const isOver = campaign.status === CampaignStatus.COMPLETED;
  const enrolments = await tx.collection(Enrolment);
  const filter = { campaignId: campaign.id, status: { $in: [...running] }, ...(isOver ? {} : standingStill) };
  await enrolments.updateMany(filter, lookAgain(tx));
}

/** Has the runs of a lead that stand still looked at again, because what held them may be over. */
export async function wakeLead(tx: Tx, leadId: string): Promise<void> {
  const enrolments = await tx.collection(Enrolment);
  await enrolments.updateMany({ leadId, status: EnrolmentStatus.ACTIVE, ...standingStill }, lookAgain(tx));
}

/** Reaction: with other settings of the campaign its runs may go on now, or later. */
export async function wakeRunsOfCampaign(tx: Tx, { subject }: Recorded): Promise<void> {
  await wakeAll(tx, { campaignId: subject.id, status: { $in: [...running] } });
}

/**
 * Reaction: a lead with another number, country or zone may be contacted at other hours. A consent, or a suppression that is
 * lifted, wakes nobody: a step that misses it is left out at once.
 */
export async function wakeRunsOfLeads(tx: Tx, facts: readonly Recorded[]): Promise<void> {
  const leadIds = [...new Set(facts.map(({ leadId }) => leadId))];
  await wakeAll(tx, { leadId: { $in: leadIds }, status: EnrolmentStatus.ACTIVE });
}

/** Those that are due already too: a worker may claim them now and decide as before. */
async function wakeAll(tx: Tx, whose: object): Promise<void> {
  await (await tx.collection(Enrolment)).updateMany(whose, lookAgain(tx));
}

function lookAgain(tx: Tx) {
  return { $set: { nextStepAt: tx.now(), lease: null, leaseUntil: null }, $inc: { fence: 1 } };
}
