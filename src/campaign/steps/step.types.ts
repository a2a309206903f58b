import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import { AgentType } from '../../template/template.enums.ts';
import { Channel, Stage, TreatmentType } from '../../lead/lead.types.ts';
import type { FactName } from '../../facts/catalogue.ts';
import { LeadFactName } from '../../lead/facts/lead-facts.types.ts';
import { CampaignStepAction } from '../campaign.enums.ts';
import type { RetryPolicy, StepConditions } from '../rules/campaign-plan.ts';
import { attemptsLimit } from '../rules/campaign-steps.ts';

@ObjectType('StepConditions', {
  description: 'What must be true of the lead when the step is due; else it is skipped.',
})
class StepConditionsType implements StepConditions {
  @Size(Object.keys(Stage).length)
  @Field(() => [Stage], { nullable: true, description: 'The lead is in one of these stages; null asks nothing.' })
  stageIn?: Stage[] | null;

  @Field(() => Int, { nullable: true, description: 'The score of the lead is this or more; null asks nothing.' })
  scoreMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'The score of the lead is this or less; null asks nothing.' })
  scoreMax?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the lead has written since entering the campaign, on any channel. Speaking on the phone is not writing.',
  })
  hasReplied?: boolean | null;

  @Size(Object.keys(LeadFactName).length)
  @Field(() => [LeadFactName], {
    nullable: true,
    description: 'All of these are known about the lead; null asks nothing.',
  })
  factsKnown?: FactName[] | null;

  @Size(Object.keys(TreatmentType).length)
  @Field(() => [TreatmentType], {
    nullable: true,
    description: 'The treatment of the lead is one of these, so not null; null asks nothing.',
  })
  treatmentIn?: TreatmentType[] | null;
}

@ObjectType('StepRetry', { description: 'How often a contact that reached nobody is tried again.' })
class StepRetryType implements RetryPolicy {
  @Field(() => Int, { description: 'Tries in all, the first included.' })
  maxAttempts!: number;

  @Size(attemptsLimit)
  @Field(() => [Int], { description: 'Minutes after each try; the last serves all further ones.' })
  delaysInMinutes!: number[];
}

@ObjectType('StepFallback', { description: 'The message that goes out when no call got through.' })
export class StepFallbackType {
  @Field(() => Channel, { description: 'Where the message goes.' })
  channel!: Channel;

  @Field(() => ID, { description: 'A template of the same channel.' })
  templateId!: string;
}

/** A step with a place for every field of every action: what the API shows and what an edit changes. */
export interface ShownStep {
  stepId: string;
  stepNumber: number;
  action: CampaignStepAction;
  delayHours: number;
  conditions: StepConditions | null;
  retry: RetryPolicy;
  channel: Channel | null;
  templateId: string | null;
  agentType: AgentType | null;
  fallback: StepFallbackType | null;
  title: string | null;
  durationMinutes: number | null;
  startsInHours: number | null;
  targetStage: Stage | null;
}

@ObjectType('CampaignStep', { description: 'One step. Which fields are set depends on the action.' })
export class CampaignStepType implements ShownStep {
  @Field(() => ID, { description: 'The same in every version of the campaign.' })
  stepId!: string;

  @Field(() => Int, { description: 'From 1.' })
  stepNumber!: number;

  @Field(() => CampaignStepAction, { description: 'Decides which of the fields below are set.' })
  action!: CampaignStepAction;

  @Field(() => Float, { description: 'Hours since the previous step ended, or since the lead entered.' })
  delayHours!: number;

  @Field(() => StepConditionsType, { nullable: true, description: 'Null: the step always runs.' })
  conditions!: StepConditions | null;

  @Field(() => StepRetryType, { description: 'Of messages and calls; other actions are done once.' })
  retry!: RetryPolicy;

  @Field(() => Channel, { nullable: true, description: 'SEND_MESSAGE: where it goes.' })
  channel!: Channel | null;

  @Field(() => ID, { nullable: true, description: 'SEND_MESSAGE: the template.' })
  templateId!: string | null;

  @Field(() => AgentType, { nullable: true, description: 'MAKE_CALL: the agent that calls.' })
  agentType!: AgentType | null;

  @Field(() => StepFallbackType, { nullable: true, description: 'MAKE_CALL: what is sent when no call got through.' })
  fallback!: StepFallbackType | null;

  @Field(() => String, { nullable: true, description: 'SCHEDULE_MEETING: its title.' })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'SCHEDULE_MEETING: how long it lasts.' })
  durationMinutes!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'SCHEDULE_MEETING: hours until it begins; null takes the time the lead agreed to.',
  })
  startsInHours!: number | null;

  @Field(() => Stage, { nullable: true, description: 'UPDATE_STAGE: where the lead is moved.' })
  targetStage!: Stage | null;
}
