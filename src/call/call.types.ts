import { IsOptional, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AgentType, CallOutcome, CallStatus } from './call.enums.ts';

const e164 = /^\+[1-9]\d{6,14}$/;

@InputType({ description: 'A call to a lead, as soon as there is a free line.' })
export class InitiateCallInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => AgentType, { description: 'Which agent calls.' })
  agentType!: AgentType;

  @Field(() => ID, { nullable: true, description: 'The campaign it belongs to.' })
  campaignId?: string | null;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What of how the broker calls is to change; what is left out stays.' })
export class UpdateCallSettingsInput {
  @Field(() => Int, { nullable: true, description: '1 to 1000.' })
  @IsOptional()
  @Min(1, { message: 'send 1 to 1000' })
  @Max(1000, { message: 'send 1 to 1000' })
  maxConcurrentCalls?: number;

  @Field(() => Int, { nullable: true, description: '60 to 3600.' })
  @IsOptional()
  @Min(60, { message: 'send 60 to 3600 seconds' })
  @Max(3600, { message: 'send 60 to 3600 seconds' })
  maxDurationSeconds?: number;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  isRecorded?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True stops dialling at once.' })
  @IsOptional()
  isPaused?: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(e164, { message: 'send a number in E.164, such as +5215550000000, or null' })
  callerNumber?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(e164, { message: 'send a number in E.164, such as +5215550000000, or null' })
  transferTo?: string | null;
}

@InputType({ description: 'Which calls; what is left out does not limit.' })
export class CallFilter {
  @Field(() => CallStatus, { nullable: true })
  status?: CallStatus | null;

  @Field(() => CallOutcome, { nullable: true })
  outcome?: CallOutcome | null;

  @Field(() => ID, { nullable: true })
  campaignId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Asked for at this time or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Asked for before this time.' })
  to?: Date | null;
}
