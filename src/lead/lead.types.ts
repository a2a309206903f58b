import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Financing, PropertyPurpose, type LeadFacts, type Money } from './lead-facts.ts';
import { Channel } from './channel.ts';
import { Stage } from './stage.ts';
import { TreatmentType } from './treatment-type.ts';

export { Channel, Stage, TreatmentType };

/** Where a lead's time zone is known from, the surest first. */
export enum ZoneSource {
  GIVEN = 'given',
  PHONE = 'phone',
  COUNTRY = 'country',
}

registerEnumType(Channel, { name: 'Channel', description: 'A way to reach a person.' });
registerEnumType(Stage, { name: 'Stage', description: 'Where a lead stands, in the order of the pipeline.' });
registerEnumType(TreatmentType, { name: 'TreatmentType', description: 'Who takes the next action with a lead.' });
registerEnumType(ZoneSource, {
  name: 'ZoneSource',
  description: 'Where a time zone is known from: it was given, the prefix of the phone, or the country has one only.',
});
registerEnumType(PropertyPurpose, { name: 'PropertyPurpose' });
registerEnumType(Financing, { name: 'Financing' });

@ObjectType('Money')
class MoneyType implements Money {
  @Field({ description: 'Decimal number as text.' })
  amount!: string;

  @Field({ description: 'ISO 4217, or CLF for the Chilean UF.' })
  currency!: string;
}

@ObjectType('LeadFacts', { description: 'What is known of what the lead wants; null is not known yet.' })
export class LeadFactsType implements LeadFacts {
  @Field(() => MoneyType, { nullable: true })
  budget!: Money | null;

  @Field(() => String, { nullable: true })
  location!: string | null;

  @Field(() => PropertyPurpose, { nullable: true })
  purpose!: PropertyPurpose | null;

  @Field(() => Int, { nullable: true, description: 'Within how many months the lead wants to decide.' })
  timeframeMonths!: number | null;

  @Field(() => Financing, { nullable: true })
  financing!: Financing | null;

  @Field(() => MoneyType, { nullable: true })
  monthlyIncome!: Money | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601 instant at which the lead agreed to meet.' })
  meetingAt!: string | null;
}

@ObjectType('ScorePart')
export class ScorePartType {
  @Field()
  name!: string;

  @Field(() => Int)
  points!: number;

  @Field()
  why!: string;
}
