import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LeadFacts } from '../facts/catalogue.ts';
import { LeadFactsInput } from './facts/lead-facts.types.ts';
import { Stage, TreatmentType } from './lead.types.ts';
import { NeverNull } from '../graphql/null-rule.ts';
import { Country, Email, Phone, Zone } from '../text/formats.ts';
import { Text } from '../text/input-format.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

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
  facts?: Partial<LeadFacts> | null;
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
