import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { cleanAmount } from './facts/amount.ts';
import { Financing, maxDecimals, maxDigits, PropertyPurpose, type LeadFacts, type Money } from './facts/lead-facts.ts';
import { Stage, TreatmentType } from './lead.types.ts';
import { NeverNull } from '../graphql/null-rule.ts';
import { Country, Currency, Email, Phone, Zone } from '../text/formats.ts';
import { Format, Text } from '../text/input-format.ts';
import { Range } from '../text/number-range.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({ description: 'An amount in one currency; nothing is converted.' })
class MoneyInput implements Money {
  @Field({
    description: `Decimal number as text, such as 2500000 or 1200.50; up to ${maxDigits} digits before the point and ${maxDecimals} after it.`,
  })
  @Format(cleanAmount)
  amount!: string;

  @Field({ description: 'ISO 4217, or CLF for the Chilean UF.' })
  @Currency()
  currency!: string;
}

@InputType({
  description: 'What the lead wants. Omitted facts stay, null clears a fact.',
})
class LeadFactsInput implements Partial<LeadFacts> {
  @Field(() => MoneyInput, { nullable: true, description: 'What the lead wants to pay at most.' })
  @IsOptional()
  @ValidateNested()
  budget?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Where the lead is looking, 1 to 200 characters.' })
  @Text('location')
  location?: string | null;

  @Field(() => PropertyPurpose, { nullable: true, description: 'What the property is for.' })
  purpose?: PropertyPurpose | null;

  @Field(() => Int, { nullable: true, description: 'Within how many months the lead wants to decide, 0 to 600.' })
  @IsOptional()
  @Range(0, 600)
  timeframeMonths?: number | null;

  @Field(() => Financing, { nullable: true, description: 'How the lead would pay.' })
  financing?: Financing | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the lead earns in a month.' })
  @IsOptional()
  @ValidateNested()
  monthlyIncome?: MoneyInput | null;
}

@InputType({ description: 'What a lead is known by and where its clock stands.' })
class PersonInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'As people of the country write it.' })
  @Phone()
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where mail is sent. Leads may share one.' })
  @Email()
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The id of the lead in the system it comes from.' })
  @Text('externalId')
  externalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'ISO 3166-1 alpha-2, for a phone without a prefix; else the broker’s. The country of the phone goes before it.',
  })
  @Country()
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone, in any case; else the one the phone or the country suggests.',
  })
  @Zone()
  zone?: string | null;

  @Field(() => LeadFactsInput, { nullable: true, description: 'What is known of what the lead wants.' })
  @IsOptional()
  @ValidateNested()
  facts?: LeadFactsInput | null;
}

@InputType({ description: 'A new lead.' })
export class CreateLeadInput extends PersonInput {
  @Field({ description: '1 to 200 characters.' })
  @Text('title')
  name!: string;

  @Field(() => Stage, { nullable: true, description: 'Where the lead enters the pipeline; ENTRADA when left out.' })
  stage?: Stage | null;

  @Field(() => ID, { nullable: true, description: 'The member who takes care of the lead.' })
  assigneeId?: string | null;

  @Field(() => TreatmentType, { nullable: true, description: 'Who takes the next action; open when left out.' })
  treatment?: TreatmentType | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the next action is planned: from a day ago to two years ahead.',
  })
  nextActionAt?: Date | null;
}

@NeverNull('name', 'facts')
@InputType({
  description:
    'Changes to a lead. Omitted fields stay; null clears a field that may be empty and is refused elsewhere.',
})
export class UpdateLeadInput extends PersonInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @Text('title')
  name?: string | null;
}
