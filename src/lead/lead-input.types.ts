import {
  IsEmail,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsInt,
  IsOptional,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { GraphQLEmailAddress } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Financing, PropertyPurpose, type LeadFacts, type Money } from './lead-facts.ts';
import { Stage, TreatmentType } from './lead.types.ts';

@InputType({ description: 'An amount in one currency; nothing is converted.' })
class MoneyInput implements Money {
  @Field({ description: 'Decimal number as text, such as 2500000 or 1200.50.' })
  @Matches(/^\d{1,15}(\.\d{1,4})?$/, { message: 'send a decimal number without separators, such as 2500000' })
  amount!: string;

  @Field({ description: 'ISO 4217, or CLF for the Chilean UF.' })
  @IsISO4217CurrencyCode({ message: 'send an ISO 4217 code, such as MXN' })
  currency!: string;
}

@InputType({ description: 'What was learned of what the lead wants; what is left out or null stays as it is.' })
class LeadFactsInput implements Partial<LeadFacts> {
  @Field(() => MoneyInput, { nullable: true, description: 'What the lead wants to pay at most.' })
  @IsOptional()
  @ValidateNested()
  budget?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Where the lead is looking, 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  location?: string | null;

  @Field(() => PropertyPurpose, { nullable: true, description: 'What the property is for.' })
  purpose?: PropertyPurpose | null;

  @Field(() => Int, { nullable: true, description: 'Within how many months the lead wants to decide.' })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'send 0 to 600' })
  @Max(600, { message: 'send 0 to 600' })
  timeframeMonths?: number | null;

  @Field(() => Financing, { nullable: true, description: 'How the lead would pay.' })
  financing?: Financing | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the lead earns in a month.' })
  @IsOptional()
  @ValidateNested()
  monthlyIncome?: MoneyInput | null;
}

@InputType({ description: 'What a lead is known by and where its clock stands.' })
class PersonInput {
  @Field(() => String, { nullable: true, description: 'As people of the country write it.' })
  @IsOptional()
  @Length(1, 250, { message: 'send 1 to 250 characters, or leave it out' })
  phone?: string | null;

  @Field(() => GraphQLEmailAddress, { nullable: true, description: 'Where mail is sent. Leads may share one.' })
  @IsOptional()
  @IsEmail({}, { message: 'send an e-mail address' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The id of the lead in the system it comes from.' })
  @IsOptional()
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  externalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'ISO 3166-1 alpha-2, for a phone without a prefix; else the broker’s. The country of the phone goes before it.',
  })
  @IsOptional()
  @IsISO31661Alpha2({ message: 'send an ISO 3166-1 alpha-2 code, such as MX' })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone; else the one the phone or the country suggests.',
  })
  @IsOptional()
  @IsTimeZone({ message: 'send an IANA time zone, such as America/Mexico_City' })
  zone?: string | null;

  @Field(() => LeadFactsInput, { nullable: true, description: 'What is known of what the lead wants.' })
  @IsOptional()
  @ValidateNested()
  facts?: LeadFactsInput | null;
}

@InputType({ description: 'A new lead.' })
export class CreateLeadInput extends PersonInput {
  @Field({ description: '1 to 200 characters.' })
  @Length(1, 200, { message: 'send 1 to 200 characters' })
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

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'What of a lead is to change: what is left out stays, null empties a field that may be empty.',
})
export class UpdateLeadInput extends PersonInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  name?: string | null;
}
