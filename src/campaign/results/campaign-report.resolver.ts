import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { AuditLog } from '../../audit/audit-log.entity.ts';
import { followLog } from '../../audit/follow-log.ts';
import { Cost } from '../../graphql/costs.ts';
import { PageArgs, readPage, type Connection } from '../../graphql/connection.ts';
import type { Context, Following } from '../../graphql/context.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignLogStatus } from '../campaign.enums.ts';
import { CampaignLogConnection } from './campaign-log.types.ts';
import { campaignProgress, CampaignProgress, progressEvents } from './campaign-progress.types.ts';
import { campaignStats } from './campaign-stats.ts';
import { CampaignStats } from './campaign-stats.types.ts';
import { explainEnrolment } from './explain-enrolment.ts';
import { CampaignPreview, EnrolmentExplanation } from './explanation.types.ts';
import { previewCampaign } from './preview-campaign.ts';

interface ProgressArgs {
  campaignId: string;
  after?: string | null;
}

@Resolver(() => CampaignLog)
export class CampaignReportResolver {
  @Query(() => CampaignStats, { description: 'What a campaign has achieved so far. Needs CAMPAIGN_READ.' })
  campaignStats(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such campaign.' }) id: string,
  ): Promise<CampaignStats> {
    return campaignStats(scope, id);
  }

  @Query(() => CampaignLogConnection, {
    description: 'The ledger of a campaign, a row per lead and step, newest first. Needs CAMPAIGN_READ.',
  })
  async campaignLogs(
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('campaignId', () => ID, { description: 'NOT_FOUND when the broker has no such campaign.' }) campaignId: string,
    @Arg('leadId', () => ID, { nullable: true, description: 'Rows of this lead only.' }) leadId?: string,
    @Arg('status', () => CampaignLogStatus, { nullable: true, description: 'Rows with this status only.' })
    status?: CampaignLogStatus,
  ): Promise<Connection<CampaignLog>> {
    scope.viewer.require('campaign:read');
    await scope.read.get(Campaign, campaignId);
    const filter = { campaignId, ...(leadId && { leadId }), ...(status && { status }) };
    return readPage(scope.read, CampaignLog, { filter, sortBy: 'createdAt', descending: true }, page);
  }

  @Query(() => EnrolmentExplanation, {
    description: 'Why a lead did or did not get it, answered by the code that decides. Needs CAMPAIGN_READ.',
  })
  explainEnrolment(
    @Ctx() { scope }: Context,
    @Arg('campaignId', () => ID, { description: 'NOT_FOUND when the broker has no such campaign.' }) campaignId: string,
    @Arg('leadId', () => ID, { description: 'NOT_FOUND when the broker has no such lead.' }) leadId: string,
  ): Promise<EnrolmentExplanation> {
    return explainEnrolment(scope, campaignId, leadId);
  }

  @Cost(2000)
  @Query(() => CampaignPreview, {
    description:
      'Whom activating it would let in, who would get it and who would be skipped, and why. Changes nothing. Needs CAMPAIGN_READ.',
  })
  previewCampaign(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such campaign.' }) id: string,
  ): Promise<CampaignPreview> {
    return previewCampaign(scope, id);
  }

  @Subscription(() => CampaignProgress, {
    description:
      'What happens in a campaign. `after` replays what was sealed together with that entry and all that followed, so some of it may have been seen: drop ids you know. Needs CAMPAIGN_READ.',
    subscribe: async ({ context: { scope }, args: { campaignId, after } }: Following<ProgressArgs>) => {
      scope.viewer.require('campaign:read');
      await scope.read.get(Campaign, campaignId);
      return followLog(scope, { events: progressEvents, details: { campaignId } }, after ?? null, 'campaign:read');
    },
  })
  campaignProgress(
    @Root() entry: AuditLog,
    @Arg('campaignId', () => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
    _campaignId: string,
    @Arg('after', () => ID, { nullable: true, description: 'The last id you have seen; from now on when left out.' })
    _after?: string | null,
  ): CampaignProgress {
    return campaignProgress(entry);
  }

  @FieldResolver(() => Campaign, { description: 'The campaign as it is now, deleted ones too.' })
  campaign(@Ctx() { scope }: Context, @Root() { campaignId }: CampaignLog): Promise<Campaign> {
    return scope.read.get(Campaign, campaignId);
  }

  @FieldResolver(() => Lead, { description: 'The lead as it is now, archived ones too.' })
  lead(@Ctx() { scope }: Context, @Root() { leadId }: CampaignLog): Promise<Lead> {
    return scope.read.get(Lead, leadId);
  }
}
