import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { DecisionReason } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { inWords, type Said } from '../rules/said.ts';
import { applyCampaignToLead } from './apply-campaign-to-lead.ts';
import { ApplyCampaignToLeadInput, ExitEnrolmentInput } from './enrolment-input.types.ts';
import { exitEnrolment } from './exit-enrolment.ts';

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @Mutation(() => Enrolment, {
    description:
      'Puts a lead into an active campaign by hand, whatever its trigger. CONFLICT ENTRY_REFUSED says why not, LEAD_ARCHIVED that the lead was put away. Needs CAMPAIGN_WRITE.',
  })
  applyCampaignToLead(
    @Ctx() { scope }: Context,
    @Arg('input', () => ApplyCampaignToLeadInput) input: ApplyCampaignToLeadInput,
  ): Promise<Enrolment> {
    return applyCampaignToLead(scope, input);
  }

  @Mutation(() => Enrolment, {
    description:
      'Takes a lead out of a campaign; a message that is under way still arrives, and what still waits to go out is cancelled. Needs CAMPAIGN_WRITE.',
  })
  exitEnrolment(
    @Ctx() { scope }: Context,
    @Arg('input', () => ExitEnrolmentInput) input: ExitEnrolmentInput,
  ): Promise<Enrolment> {
    return exitEnrolment(scope, input);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the lead left before the end, as a sentence by the `Accept-Language` of the request.',
  })
  exitReason(@Root() { exitReason }: Enrolment, @Ctx() { scope }: Context): string | null {
    return exitReason && inWords(exitReason, scope.language);
  }

  @FieldResolver(() => DecisionReason, { nullable: true, description: 'The code of `exitReason`.' })
  exitCode(@Root() { exitReason }: Enrolment): DecisionReason | null {
    return exitReason && exitReason.code;
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description: 'An object with what the sentence of `exitCode` names; enum values are spelt as in the API.',
  })
  exitParameters(@Root() { exitReason }: Enrolment): Said['parameters'] | null {
    return exitReason && exitReason.parameters;
  }

  @FieldResolver(() => Campaign, { description: 'The campaign as it is now, deleted ones too.' })
  campaign(@Ctx() { scope }: Context, @Root() { campaignId }: Enrolment): Promise<Campaign> {
    return scope.read.get(Campaign, campaignId);
  }

  @FieldResolver(() => Lead, { description: 'The lead as it is now, archived ones too.' })
  lead(@Ctx() { scope }: Context, @Root() { leadId }: Enrolment): Promise<Lead> {
    return scope.read.get(Lead, leadId);
  }
}
