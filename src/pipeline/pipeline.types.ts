import { IsOptional } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { PageArgs } from '../graphql/connection.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Stage } from '../lead/lead.types.ts';
import { Text } from '../text/input-format.ts';
import { Range } from '../text/number-range.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({ description: 'A move of a lead by hand.' })
export class MoveLeadToStageInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => Stage, { description: 'Any stage, also back; the stage it is in changes nothing.' })
  newStage!: Stage;

  @Field({
    description: 'Why, 1 to 500 characters; kept with the move, or, to the stage it is in, in the audit log only.',
  })
  @Text('reason')
  reason!: string;
}

@InputType({ description: 'A lead that is moved as far as what is known of it allows.' })
export class AutoAdvanceLeadInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;
}

@ObjectType({ description: 'Whether a lead went on by itself, and why or why not.' })
export class LeadAdvance {
  @Field({ description: 'Whether the lead is in a later stage than before.' })
  moved!: boolean;

  @Field({ description: 'The reason of the last move, or why the lead stayed.' })
  why!: string;

  @Size(10)
  @Field(() => [String], {
    description: 'What would have to be known for the next move; empty when knowing more would not help.',
  })
  missing!: string[];

  @Field(() => Lead, { description: 'The lead as it is after the move.' })
  lead!: Lead;
}

@ArgsType()
export class StageArgs extends PageArgs {
  @Field(() => Stage, { description: 'Leads that are in this stage now.' })
  stage!: Stage;
}

@ArgsType()
export class InactiveLeadsArgs extends StageArgs {
  @Field(() => Int, { description: 'Days in the stage without anything between the lead and the broker, 1 to 3650.' })
  @Range(1, 3650, 'DAYS_RANGE')
  inactivityDays!: number;
}

@InputType({ description: 'A period: today and the 30 days before it when left out.' })
export class PeriodInput {
  @Field(() => Date, {
    nullable: true,
    description: 'When left out, the beginning of the day (UTC) 30 days before `to`.',
  })
  @IsOptional()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'The first instant that no longer counts; now when left out.' })
  @IsOptional()
  to?: Date | null;
}

@ObjectType({ description: 'One stage of the pipeline in numbers.' })
export class StageMetrics {
  @Field(() => Stage, { description: 'The stage that the numbers are of.' })
  stage!: Stage;

  @Field(() => Int, { description: 'How many leads are in it now, without archived ones.' })
  leadCount!: number;

  @Field(() => Int, { description: 'How many times a lead entered it in the period, new leads included.' })
  entered!: number;

  @Field(() => Int, { description: 'How many times a lead left it in the period.' })
  left!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours in the stage on average, of those that left it in the period; null when none did.',
  })
  averageHours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share, 0 to 1, of those that left it in the period for a later stage other than PERDIDO; null when none left.',
  })
  conversion!: number | null;
}

@ObjectType({ description: 'The pipeline in numbers.' })
export class PipelineMetrics {
  @Field(() => Date, { description: 'The first instant of the period.' })
  from!: Date;

  @Field(() => Date, { description: 'The first instant after the period.' })
  to!: Date;

  @Size(Object.keys(Stage).length)
  @Field(() => [StageMetrics], { description: 'All stages, in the order of the pipeline.' })
  stages!: StageMetrics[];
}

@ObjectType({ description: 'A lead entered another stage.' })
export class StageChange {
  @Field(() => ID, { description: 'Of the entry in the log; send the last one seen as `after`.' })
  id!: string;

  @Field(() => ID, { description: 'The lead; see `lead`.' })
  leadId!: string;

  @Field(() => Stage, { description: 'The stage it left.' })
  from!: Stage;

  @Field(() => Stage, { description: 'The stage it entered.' })
  to!: Stage;

  @Field({ description: 'Why, in the words of the member or of the rule that moved it.' })
  reason!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;
}
