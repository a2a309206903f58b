import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ContactReasonCode } from '../../contact-policy/contact-policy.enums.ts';
import { Size } from '../../graphql/list-bounds.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { knownVariables } from '../../template/check-template.ts';
import { DecisionReason, DecisionRule } from '../campaign.enums.ts';
import { maxSteps } from '../rules/campaign-steps.ts';
import type { Said } from '../rules/said.ts';
import { Enrolment } from '../enrolment.entity.ts';

const parametersInWords = 'An object with what the sentence of the reason names; enum values are spelt as in the API.';

/** What the code that decides says about a lead and a campaign. */
export enum CampaignDecision {
  RUN = 'run',
  WAIT = 'wait',
  HOLD = 'hold',
  SKIP = 'skip',
  EXIT = 'exit',
  DONE = 'done',
  NOT_ENROLLED = 'not_enrolled',
}
registerEnumType(CampaignDecision, {
  name: 'CampaignDecision',
  description: 'What happens next.',
  valuesConfig: {
    RUN: { description: 'The next step is carried out now.' },
    WAIT: { description: 'The step is asked about again at a known time.' },
    HOLD: { description: 'No time is known: a change of the campaign, the lead or the attempt under way asks again.' },
    SKIP: { description: 'This step is left out and the next one follows.' },
    EXIT: { description: 'The lead leaves, or has left, the campaign before its last step.' },
    DONE: { description: 'All steps are behind.' },
    NOT_ENROLLED: { description: 'The lead never entered; in a preview, it would not enter.' },
  },
});

@ObjectType({ description: 'One rule that was examined.' })
export class DecisionTraceLine {
  @Field(() => DecisionRule, { description: 'The rule that was examined.' })
  rule!: DecisionRule;

  @Field({ description: 'Whether this rule settled the matter.' })
  isDecisive!: boolean;

  @Field(() => DecisionReason, { description: 'What it found; `detail` is its sentence.' })
  reason!: DecisionReason;

  @Field(() => GraphQLJSON, { description: parametersInWords })
  parameters!: Said['parameters'];
}

@ObjectType({ description: 'Why a lead did or did not get something: the answer of the code that decides, now.' })
export class EnrolmentExplanation {
  @Field(() => CampaignDecision, { description: 'What the rules decide now; nothing is done.' })
  decision!: CampaignDecision;

  @Field(() => DecisionReason, {
    description: 'What ended the last run, else what the rule that decided has found; `why` is its sentence.',
  })
  reason!: DecisionReason;

  @Field(() => GraphQLJSON, { description: parametersInWords })
  parameters!: Said['parameters'];

  @Field(() => Date, { nullable: true, description: 'WAIT: until when.' })
  until!: Date | null;

  @Field(() => Enrolment, { nullable: true, description: 'The last run; null when the lead never entered.' })
  enrolment!: Enrolment | null;

  @Size(50)
  @Field(() => [DecisionTraceLine], { description: 'Every rule that was examined, in its order.' })
  trace!: DecisionTraceLine[];

  @Size(maxSteps)
  @Field(() => [CampaignLog], { description: 'What became of its steps so far, latest first.' })
  ledger!: CampaignLog[];
}

@ObjectType({ description: 'Leads for whom the same is foreseen for the same reason.' })
export class PreviewGroup {
  @Field(() => CampaignDecision, {
    description:
      'What would happen at the first step that reaches the lead, or before it when the run ends or stops there: a message, a call, or a meeting when the lead has an e-mail address for its invitation. RUN: it gets that step. SKIP: all steps that would reach the lead are left out; the reason is that of the first. DONE: the campaign has no step that reaches a lead.',
  })
  decision!: CampaignDecision;

  @Field(() => DecisionReason, { description: 'What decides for all of them.' })
  reason!: DecisionReason;

  @Size(Object.keys(ContactReasonCode).length)
  @Field(() => [ContactReasonCode], {
    description: 'What stands against a contact by the contact rules; empty when the rules were not asked or allow it.',
  })
  contactReasons!: ContactReasonCode[];

  @Size(knownVariables.length)
  @Field(() => [String], {
    description: 'VALUES_MISSING: the variables of the template for which the leads have no value; empty otherwise.',
  })
  missing!: string[];

  /** What was found for the first of them. */
  found!: Said;

  @Field(() => Int, { description: 'How many of the leads examined.' })
  count!: number;

  @Size(10)
  @Field(() => [ID], { description: 'Some of them.' })
  leadIds!: string[];
}

@ObjectType({
  description:
    'What activating a campaign would mean for the leads that meet its trigger now, foreseen by the rules that let leads in and carry out steps. Each step is asked about as if its delay were over; the stages and meetings of the steps before it count. What else may happen until then is not foreseen.',
})
export class CampaignPreview {
  @Field(() => Int, {
    description:
      'Leads that meet the trigger now: of STAGE_CHANGE those in the stage, of MANUAL all. Archived ones do not.',
  })
  matching!: number;

  @Field(() => Int, { description: 'How many of them were examined, 500 at most.' })
  examined!: number;

  @Field(() => Int, {
    description:
      'How many of those activating would let in and give the first step that reaches them: those whose decision in `groups` is RUN. 0 for STAGE_CHANGE and MANUAL, and where no step reaches a lead.',
  })
  ready!: number;

  @Size(50)
  @Field(() => [PreviewGroup], {
    description:
      'What activating would mean, largest group first. It lets nobody in under STAGE_CHANGE (ENTERS_ON_STAGE) and MANUAL (APPLIED_BY_HAND), and where it would be refused (TEMPLATE_ARCHIVED, or what is missing for a channel).',
  })
  groups!: PreviewGroup[];

  @Size(50)
  @Field(() => [PreviewGroup], {
    description:
      'STAGE_CHANGE and MANUAL: what would be if each of the leads entered now, by coming into the stage again or by hand; largest group first. Empty for other triggers.',
  })
  ifEntered!: PreviewGroup[];
}
