import { v7 as uuidv7 } from 'uuid';
import { refusal } from '../../errors.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { inWords } from '../rules/said.ts';
import type { ApplyCampaignToLeadInput } from './enrolment-input.types.ts';
import { enterCampaign, pastEnrolments } from './enter-campaign.ts';

/** Puts a lead into a campaign by hand, whatever its trigger. CONFLICT `entry_refused` says why its rules do not take the lead. */
export async function applyCampaignToLead(scope: Scope, input: ApplyCampaignToLeadInput): Promise<Enrolment> {
  scope.viewer.require('campaign:write');
  const { campaignId, leadId } = input;
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, leadId);
      const campaign = await tx.get(Campaign, campaignId);
      if (campaign.status !== CampaignStatus.ACTIVE) throw refusal('CAMPAIGN_NOT_ACTIVE');
      if (lead.archivedAt) throw refusal('LEAD_ARCHIVED');
      const past = await pastEnrolments(tx, { campaignId, leadId });
      const entered = await enterCampaign(tx, campaign, lead, past, { eventId: uuidv7(), hops: 0, entriesOfDay: 0 });
      if (entered instanceof Enrolment) return entered;
      const { code, parameters } = entered.refused;
      const why = inWords(entered.refused, scope.language);
      throw refusal('ENTRY_REFUSED', { why, decisionReason: code, decisionParameters: parameters });
    },
    { operation: 'applyCampaignToLead', input },
  );
}
