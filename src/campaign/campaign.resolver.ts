import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, readPage, type Connection } from '../graphql/connection.ts';
import { Cost } from '../graphql/costs.ts';
import type { Context } from '../graphql/context.ts';
import { Size } from '../graphql/list-bounds.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import {
  CampaignFilter,
  CheckCampaignTriggersInput,
  CreateCampaignInput,
  DeleteCampaignInput,
  SetCampaignStatusInput,
  UpdateCampaignInput,
} from './campaign-input.types.ts';
import { CampaignVersion } from './campaign-version.entity.ts';
import { Campaign } from './campaign.entity.ts';
import { TriggerConditionType } from './campaign.types.ts';
import { createCampaign } from './create-campaign.ts';
import { deleteCampaign } from './delete-campaign.ts';
import { checkCampaignTriggers } from './enrol/check-campaign-triggers.ts';
import { maxSteps } from './rules/campaign-steps.ts';
import { selectCampaigns } from './select-campaigns.ts';
import { setCampaignStatus } from './set-campaign-status.ts';
import { shownStep } from './steps/plan-step.ts';
import { CampaignStepType } from './steps/step.types.ts';
import { updateCampaign } from './update-campaign.ts';
import { currentVersionOf } from './current-version-of.ts';

const CampaignConnection = connectionOf(Campaign, 'Campaign');
const CampaignVersionConnection = connectionOf(CampaignVersion, 'CampaignVersion');

@Resolver(() => Campaign)
export class CampaignResolver {
  @Query(() => Campaign, { description: 'One campaign, deleted ones too. Needs CAMPAIGN_READ.' })
  campaign(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such campaign.' }) id: string,
  ): Promise<Campaign> {
    scope.viewer.require('campaign:read');
    return scope.read.get(Campaign, id);
  }

  @Query(() => CampaignConnection, { description: 'Campaigns, newest first. Needs CAMPAIGN_READ.' })
  campaigns(
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CampaignFilter, { nullable: true }) filter?: CampaignFilter,
  ): Promise<Connection<Campaign>> {
    scope.viewer.require('campaign:read');
    return readPage(
      scope.read,
      Campaign,
      { filter: selectCampaigns(filter ?? {}), sortBy: 'createdAt', descending: true },
      page,
    );
  }

  @Mutation(() => Campaign, { description: 'Makes a draft without steps. Needs CAMPAIGN_WRITE.' })
  createCampaign(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateCampaignInput) input: CreateCampaignInput,
  ): Promise<Campaign> {
    return createCampaign(scope, input);
  }

  @Mutation(() => Campaign, {
    description:
      'Changes what is given, for leads in flight too: those that wait are looked at again. Needs CAMPAIGN_WRITE.',
  })
  updateCampaign(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateCampaignInput) input: UpdateCampaignInput,
  ): Promise<Campaign> {
    return updateCampaign(scope, input);
  }

  @Mutation(() => Campaign, {
    description:
      'Activates, pauses or completes. A paused campaign sends nothing and loses nothing: what it planned before waits until it is active again, and is cancelled when it is over. CONFLICT CHANNEL_NOT_CONFIGURED lists the channels that its steps need and nothing can go out by, each with what to configure; a broker has at most 100 active campaigns (LIMIT_EXCEEDED CAMPAIGNS_ACTIVE). Needs CAMPAIGN_WRITE.',
  })
  setCampaignStatus(
    @Ctx() { scope }: Context,
    @Arg('input', () => SetCampaignStatusInput) input: SetCampaignStatusInput,
  ): Promise<Campaign> {
    return setCampaignStatus(scope, input);
  }

  @Mutation(() => Campaign, {
    description: 'Archives a campaign: leads leave it, its log stays. Needs CAMPAIGN_WRITE.',
  })
  deleteCampaign(
    @Ctx() { scope }: Context,
    @Arg('input', () => DeleteCampaignInput) input: DeleteCampaignInput,
  ): Promise<Campaign> {
    return deleteCampaign(scope, input);
  }

  @Cost(1000)
  @Mutation(() => Int, {
    description:
      'Looks now for leads that meet the score or inactivity; how many entered at once, of the first 1000 and 100 at most. The rest follow in the background within seconds. Happens hourly by itself. Needs CAMPAIGN_WRITE.',
  })
  checkCampaignTriggers(
    @Ctx() { scope }: Context,
    @Arg('input', () => CheckCampaignTriggersInput) input: CheckCampaignTriggersInput,
  ): Promise<number> {
    return checkCampaignTriggers(scope, input);
  }

  @FieldResolver(() => TriggerConditionType, { description: 'What a lead must meet.' })
  triggerCondition(@Root() { triggerCondition: condition }: Campaign): TriggerConditionType {
    const { stage, score_min: scoreMin, score_max: scoreMax, inactivity_days: inactivityDays } = condition;
    return { stage, scoreMin, scoreMax, inactivityDays };
  }

  @Size(maxSteps)
  @FieldResolver(() => [CampaignStepType], { description: 'The steps of the current version, in their order.' })
  async steps(@Ctx() { scope }: Context, @Root() campaign: Campaign): Promise<CampaignStepType[]> {
    const version = await currentVersionOf(scope, campaign);
    return (version?.steps ?? []).map(shownStep);
  }

  @FieldResolver(() => CampaignVersionConnection, { description: 'All versions, latest first.' })
  versions(
    @Ctx() { scope }: Context,
    @Root() { id }: Campaign,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CampaignVersion>> {
    return readNestedPage(
      scope,
      CampaignVersion,
      { parent: { field: 'campaignId', id }, sortBy: 'number', descending: true },
      page,
    );
  }
}
