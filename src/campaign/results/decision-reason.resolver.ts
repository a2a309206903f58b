import { GraphQLJSON } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { DecisionReason } from '../campaign.enums.ts';
import { inWords, type Said } from '../rules/said.ts';
import { CampaignProgress } from './campaign-progress.types.ts';
import { DecisionTraceLine, EnrolmentExplanation, PreviewGroup } from './explanation.types.ts';

const byLanguage = 'as a sentence, by the `Accept-Language` of the request.';
const parametersOfReason =
  'An object with what the sentence of `reason` names; enum values are spelt as in the API. Null without a reason.';

@Resolver(() => DecisionTraceLine)
export class DecisionTraceLineResolver {
  @FieldResolver(() => String, { description: `What the rule found, ${byLanguage}` })
  detail(@Root() { reason: code, parameters }: DecisionTraceLine, @Ctx() { scope }: Context): string {
    return inWords({ code, parameters }, scope.language);
  }
}

@Resolver(() => EnrolmentExplanation)
export class EnrolmentExplanationResolver {
  @FieldResolver(() => String, { description: `The reason ${byLanguage}` })
  why(@Root() { reason: code, parameters }: EnrolmentExplanation, @Ctx() { scope }: Context): string {
    return inWords({ code, parameters }, scope.language);
  }
}

@Resolver(() => PreviewGroup)
export class PreviewGroupResolver {
  @FieldResolver(() => String, { description: `The reason for the first of \`leadIds\`, ${byLanguage}` })
  example(@Root() { found }: PreviewGroup, @Ctx() { scope }: Context): string {
    return inWords(found, scope.language);
  }
}

@Resolver(() => CampaignLog)
export class CampaignLogReasonResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: `Why it was skipped or failed, or why no other attempt followed, ${byLanguage}`,
  })
  why(@Root() { why }: CampaignLog, @Ctx() { scope }: Context): string | null {
    return why && inWords(why, scope.language);
  }

  @FieldResolver(() => DecisionReason, {
    nullable: true,
    description: 'Why it was skipped or failed, or why no other attempt followed.',
  })
  reason(@Root() { why }: CampaignLog): DecisionReason | null {
    return why && why.code;
  }

  @FieldResolver(() => GraphQLJSON, { nullable: true, description: parametersOfReason })
  reasonParameters(@Root() { why }: CampaignLog): Said['parameters'] | null {
    return why && why.parameters;
  }
}

@Resolver(() => CampaignProgress)
export class CampaignProgressReasonResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: `Why a step was skipped or failed, an entry was refused, or a run ended early, ${byLanguage}`,
  })
  why(@Root() { found }: CampaignProgress, @Ctx() { scope }: Context): string | null {
    return found && inWords(found, scope.language);
  }

  @FieldResolver(() => DecisionReason, {
    nullable: true,
    description: 'The code of `why`; NOTED for what was recorded before there were codes.',
  })
  reason(@Root() { found }: CampaignProgress): DecisionReason | null {
    return found && found.code;
  }

  @FieldResolver(() => GraphQLJSON, { nullable: true, description: parametersOfReason })
  reasonParameters(@Root() { found }: CampaignProgress): Said['parameters'] | null {
    return found && found.parameters;
  }
}
