import type { Recorded } from '../../audit/compose-entry.ts';
import type { Stage } from '../../lead/lead.types.ts';
import { hydrate } from '../../storage/broker-reader.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus, CampaignTrigger } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { countEntriesOfDay, enterCampaign, hopsBehind, pastEnrolments } from './enter-campaign.ts';
import { recordRefusals, type EntryRefusal } from './record-refusals.ts';

/**
 * A lead is new in a stage: it enters the campaigns that wait there. A campaign that refuses it says so in the log and stops
 * nothing. A stage that the lead only passed through within the commit lets it in nowhere.
 */
export async function enrolOnStage(tx: Tx, event: Recorded<'lead.created' | 'lead.stage_changed'>): Promise<void> {
  const lead = event.subject;
  const isPassed = event.name === 'lead.stage_changed' && event.details.to !== lead.stage;
  if (lead.archivedAt || isPassed) return;
  const waiting = await campaignsOn(tx, lead.stage);
  if (waiting.length === 0) return;
  const isNew = event.name === 'lead.created';
  const past = isNew
    ? []
    : await pastEnrolments(tx, { leadId: lead.id, campaignId: { $in: waiting.map(({ id }) => id) } });
  const hops = await hopsBehind(tx, event);
  let entriesOfDay = isNew ? 0 : await countEntriesOfDay(await tx.collection(Enrolment), lead.id, tx.now());
  const refusals: EntryRefusal[] = [];
  for (const campaign of waiting) {
    const own = past.filter(({ campaignId }) => campaignId === campaign.id);
    const entered = await enterCampaign(tx, campaign, lead, own, { eventId: event.id, hops, entriesOfDay });
    if (entered instanceof Enrolment) entriesOfDay += 1;
    else refusals.push({ campaignId: campaign.id, why: entered.refused, hops });
  }
  if (refusals.length > 0) await recordRefusals(tx, lead, refusals);
}

/** Read once per commit: a batch of an import asks for each of its leads. */
function campaignsOn(tx: Tx, stage: Stage): Promise<Campaign[]> {
  return tx.once(`campaigns on ${stage}`, () => findCampaignsOn(tx, stage));
}

async function findCampaignsOn(tx: Tx, stage: Stage): Promise<Campaign[]> {
  const filter = {
    triggeredBy: CampaignTrigger.STAGE_CHANGE,
    status: CampaignStatus.ACTIVE,
    'triggerCondition.stage': stage,
  };
  const rows = await (await tx.collection(Campaign)).find(filter);
  return rows.map((row) => hydrate(Campaign, row));
}
