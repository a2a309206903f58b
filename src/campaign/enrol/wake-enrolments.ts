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

function lookAgain(tx: Tx) {
  return { $set: { nextStepAt: tx.now(), lease: null, leaseUntil: null }, $inc: { fence: 1 } };
}
