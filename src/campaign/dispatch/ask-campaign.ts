import type { PlannersWord } from '../../contact-policy/decision/ask-planner.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus, EnrolmentStatus } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';

/** What each of these runs says about a contact that it planned before; of one that is gone, nothing. */
export async function askCampaign(tx: Tx, enrolmentIds: readonly string[]): Promise<Map<string, PlannersWord>> {
  const words = new Map<string, PlannersWord>();
  if (enrolmentIds.length === 0) return words;
  const runs = await (await tx.collection(Enrolment)).find({ _id: { $in: [...new Set(enrolmentIds)] } });
  for (const { _id, status, campaignId } of runs) {
    const campaign = await tx.once(`campaign:${campaignId}`, () => tx.get(Campaign, campaignId));
    const word = wordOf(campaign, status);
    // Whoever lets it go on now would not see what this commit holds.
    if (word.kind === 'paused') await tx.once(`paused:${campaignId}`, () => tx.lock(Campaign, campaignId));
    words.set(_id as string, word);
  }
  return words;
}

function wordOf({ status, archivedAt, window }: Campaign, run: EnrolmentStatus): PlannersWord {
  const isOver = status === CampaignStatus.COMPLETED || archivedAt !== null || run === EnrolmentStatus.EXITED;
  if (isOver) return { kind: 'over' };
  return status === CampaignStatus.ACTIVE ? { kind: 'goes_on', window } : { kind: 'paused' };
}
