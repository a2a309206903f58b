import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import type { Context } from '../../graphql/context.ts';
import { MessageTemplate } from '../../template/template.entity.ts';
import { CampaignVersion } from '../campaign-version.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { maxSteps } from '../rules/campaign-steps.ts';
import { addCampaignStep } from './add-campaign-step.ts';
import { shownStep } from './plan-step.ts';
import { removeCampaignStep } from './remove-campaign-step.ts';
import { AddCampaignStepInput, RemoveCampaignStepInput, UpdateCampaignStepInput } from './step-input.types.ts';
import { CampaignStepType } from './step.types.ts';
import { updateCampaignStep } from './update-campaign-step.ts';

@Resolver(() => CampaignStepType)
export class CampaignStepResolver {
  @Mutation(() => Campaign, {
    description:
      'Adds a step at the end. Leads in flight stay on their version. CONFLICT CHANNEL_NOT_CONFIGURED where an active campaign would need a channel more by which nothing can go out. Needs CAMPAIGN_WRITE.',
  })
  addCampaignStep(
    @Ctx() { scope }: Context,
    @Arg('input', () => AddCampaignStepInput) input: AddCampaignStepInput,
  ): Promise<Campaign> {
    return addCampaignStep(scope, input);
  }

  @Mutation(() => Campaign, {
    description:
      'Changes a step. Leads in flight stay on their version. CONFLICT CHANNEL_NOT_CONFIGURED where an active campaign would need a channel more by which nothing can go out. Needs CAMPAIGN_WRITE.',
  })
  updateCampaignStep(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateCampaignStepInput) input: UpdateCampaignStepInput,
  ): Promise<Campaign> {
    return updateCampaignStep(scope, input);
  }

  @Mutation(() => Campaign, {
    description:
      'Takes a step out; those after it move up. Leads in flight stay on their version. Needs CAMPAIGN_WRITE.',
  })
  removeCampaignStep(
    @Ctx() { scope }: Context,
    @Arg('input', () => RemoveCampaignStepInput) input: RemoveCampaignStepInput,
  ): Promise<Campaign> {
    return removeCampaignStep(scope, input);
  }

  @FieldResolver(() => MessageTemplate, { nullable: true, description: 'SEND_MESSAGE: the template itself.' })
  async template(@Ctx() { scope }: Context, @Root() { templateId }: CampaignStepType): Promise<MessageTemplate | null> {
    return templateId ? scope.read.load(MessageTemplate, templateId) : null;
  }
}

@Resolver(() => CampaignVersion)
export class CampaignVersionResolver {
  @Size(maxSteps)
  @FieldResolver(() => [CampaignStepType], { description: 'Its steps, in their order.' })
  steps(@Root() { steps }: CampaignVersion): CampaignStepType[] {
    return steps.map(shownStep);
  }
}
