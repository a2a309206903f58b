import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AgentType, CallOutcome, CallStatus } from './call.enums.ts';
import { NeverNull } from '../graphql/null-rule.ts';
import { E164 } from '../text/formats.ts';
import { Range } from '../text/number-range.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({ description: 'A call to a lead, as soon as there is a free line.' })
export class InitiateCallInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => AgentType, { description: 'Which agent calls.' })
  agentType!: AgentType;

  @Field(() => ID, { nullable: true, description: 'The campaign it belongs to.' })
  campaignId?: string | null;
}

@InputType({ description: 'A call that ends now.' })
export class HangUpCallInput extends RepeatableInput {
  @Field(() => ID, {
    description: 'NOT_FOUND when the broker has no such call. One that is over stays as it is.',
  })
  callId!: string;
}

@NeverNull('maxConcurrentCalls', 'maxDurationSeconds', 'isRecorded', 'isPaused')
@InputType({
  description:
    'Changes to how the broker calls. Omitted fields stay; null clears `callerNumber` and `transferTo` and is refused elsewhere.',
})
export class UpdateCallSettingsInput extends RepeatableInput {
  @Field(() => Int, { nullable: true, description: '1 to 1000.' })
  @IsOptional()
  @Range(1, 1000)
  maxConcurrentCalls?: number;

  @Field(() => Int, { nullable: true, description: '60 to 3600.' })
  @IsOptional()
  @Range(60, 3600, 'SECONDS_RANGE')
  maxDurationSeconds?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Holds for calls that are asked for from now on; the agent says so when it opens the call.',
  })
  @IsOptional()
  isRecorded?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True stops dialling at once.' })
  @IsOptional()
  isPaused?: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The number to call from, E.164; null for that of the installation.',
  })
  @E164()
  callerNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number that leads are put through to when they ask for a person, E.164; null for none.',
  })
  @E164()
  transferTo?: string | null;
}

@InputType({ description: 'Which calls; what is left out does not limit.' })
export class CallFilter {
  @Field(() => CallStatus, { nullable: true, description: 'Calls in this status.' })
  status?: CallStatus | null;

  @Field(() => CallOutcome, { nullable: true, description: 'Calls with this outcome.' })
  outcome?: CallOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Calls of this campaign.' })
  campaignId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Asked for at this time or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Asked for before this time.' })
  to?: Date | null;
}
