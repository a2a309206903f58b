import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { mostSteps } from '../rules/campaign-steps.ts';
import { Enrolment } from '../enrolment.entity.ts';

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
    NOT_ENROLLED: { description: 'The lead never entered.' },
  },
});

@ObjectType({ description: 'One rule that was examined.' })
export class DecisionTraceLine {
  @Field({ description: 'Name of the rule, such as `contact_policy` or `due_time`.' })
  rule!: string;

  @Field({ description: 'Whether this rule settled the matter.' })
  isDecisive!: boolean;

  @Field({ description: 'What it found, as a sentence.' })
  detail!: string;
}

@ObjectType({ description: 'Why a lead did or did not get something: the answer of the code that decides, now.' })
export class EnrolmentExplanation {
  @Field(() => CampaignDecision, { description: 'What the rules decide now; nothing is done.' })
  decision!: CampaignDecision;

  @Field({ description: 'The sentence of the rule that decided.' })
  why!: string;

  @Field(() => Date, { nullable: true, description: 'WAIT: until when.' })
  until!: Date | null;

  @Field(() => Enrolment, { nullable: true, description: 'The last run; null when the lead never entered.' })
  enrolment!: Enrolment | null;

  @Size(50)
  @Field(() => [DecisionTraceLine], { description: 'Every rule that was examined, in its order.' })
  trace!: DecisionTraceLine[];

  @Size(mostSteps)
  @Field(() => [CampaignLog], { description: 'What became of its steps so far, latest first.' })
  ledger!: CampaignLog[];
}

@ObjectType({ description: 'Leads for whom the campaign would do the same for the same reason.' })
export class PreviewGroup {
  @Field(() => CampaignDecision, { description: 'What would happen at the first step that reaches the lead.' })
  decision!: CampaignDecision;

  @Field({ description: 'The rule that decides, or the codes of the contact policy.' })
  reason!: string;

  @Field({ description: 'The sentence for one of them.' })
  example!: string;

  @Field(() => Int, { description: 'How many of the leads examined.' })
  count!: number;

  @Size(10)
  @Field(() => [ID], { description: 'Some of them.' })
  leadIds!: string[];
}

@ObjectType({ description: 'What activating a campaign would mean for the leads that meet its trigger now.' })
export class CampaignPreview {
  @Field(() => Int, { description: 'Leads that meet the trigger now.' })
  matching!: number;

  @Field(() => Int, { description: 'How many of them were examined, 500 at most.' })
  examined!: number;

  @Field(() => Int, { description: 'How many of those would get the step at once.' })
  ready!: number;

  @Size(50)
  @Field(() => [PreviewGroup], { description: 'Largest first.' })
  groups!: PreviewGroup[];
}
