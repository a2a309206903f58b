import { GraphQLJSON } from 'graphql-scalars';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { Channel } from '../lead/lead.types.ts';
import { ConsentSource, ContactPurpose, ContactReasonCode } from './contact-policy.enums.ts';
import type { RuleBasis, RuleSource } from './rules/contact-rules.types.ts';
import { Country } from '../text/formats.ts';
import { Text } from '../text/input-format.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({ description: 'That a lead agreed to be contacted.' })
export class RecordConsentInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => Channel, { description: 'The only channel it is about.' })
  channel!: Channel;

  @Field(() => ContactPurpose, { defaultValue: ContactPurpose.MARKETING, description: 'The only purpose it is about.' })
  purpose: ContactPurpose = ContactPurpose.MARKETING;

  @Field(() => ConsentSource, { description: 'How it came to us.' })
  source!: ConsentSource;

  @Field(() => String, { nullable: true, description: 'Where the proof is, 1 to 500 characters.' })
  @Text('proof')
  proofRef?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the lead agreed, at most a hundred years ago; now when left out.',
  })
  @IsOptional()
  givenAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Later than `givenAt`, at most a hundred years ahead; never when left out, except where the rules of a country end it.',
  })
  @IsOptional()
  expiresAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; the country of the lead when left out.' })
  @Country()
  jurisdiction?: string | null;
}

@InputType({ description: 'That a lead took back its consent.' })
export class RevokeConsentInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => Channel, { description: 'The only channel it is about.' })
  channel!: Channel;

  @Field(() => ContactPurpose, { defaultValue: ContactPurpose.MARKETING, description: 'The only purpose it is about.' })
  purpose: ContactPurpose = ContactPurpose.MARKETING;

  @Field(() => ConsentSource, { nullable: true, description: 'How it came to us; a call when left out.' })
  source?: ConsentSource | null;

  @Field(() => String, { nullable: true, description: 'Where the proof is, 1 to 500 characters.' })
  @Text('proof')
  proofRef?: string | null;
}

@InputType({ description: 'That a lead is not to be contacted.' })
export class SuppressLeadInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => Channel, { nullable: true, description: 'Every channel when left out.' })
  channel?: Channel | null;

  @Field({
    description:
      'Why, 1 to 500 characters. Where a suppression stands already, this reason is kept in the audit log only (`suppression.asked_again`).',
  })
  @Text('reason')
  reason!: string;
}

@InputType({ description: 'A suppression that ends, and why.' })
export class LiftSuppressionInput extends RepeatableInput {
  @Field(() => ID, {
    description: 'NOT_FOUND when the broker has no such suppression. One that was lifted stays as it is.',
  })
  suppressionId!: string;

  @Field({
    description: 'Why, 1 to 500 characters; kept in the audit log, unless the suppression was lifted before.',
  })
  @Text('reason')
  reason!: string;
}

@ObjectType('RuleSource', { description: 'The law, code or policy a rule comes from. Not legal advice.' })
class RuleSourceType implements RuleSource {
  @Field({ description: 'Law, code or published policy by name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The article or section; null where the whole is meant.' })
  article!: string | null;

  @Field({ description: 'Where it can be read.' })
  url!: string;
}

@ObjectType('ContactReason', { description: 'One thing that stands against a contact.' })
export class ContactReasonType {
  @Field(() => ContactReasonCode, { description: 'For programs; `text` is for people.' })
  code!: ContactReasonCode;

  @Field(() => GraphQLJSON, {
    description: 'What the text names, such as the channel and the hours; enum values are spelt as in the API.',
  })
  parameters!: Record<string, unknown>;

  @Field(() => String, {
    nullable: true,
    description: '`law`: the cited rule; `default`: our own cautious setting; null: no rule of a country.',
  })
  basis!: RuleBasis | null;

  @Field(() => RuleSourceType, {
    nullable: true,
    description: 'Where the rule comes from; null when no published rule is behind it.',
  })
  source!: RuleSource | null;
}

@ObjectType('ContactDecision', { description: 'Whether a lead may be contacted, and all that stands against it.' })
export class ContactDecisionType {
  @Field({ description: 'True only when nothing stands against it.' })
  allowed!: boolean;

  @Size(20)
  @Field(() => [ContactReasonType], { description: 'All that stands against it now; empty when allowed.' })
  reasons!: ContactReasonType[];

  @Field(() => Date, {
    nullable: true,
    description:
      'Now when allowed, else the first time within 60 days at which nothing stands against it, as far as is known now; null when there is none. The end of a consent counts.',
  })
  nextAllowedAt!: Date | null;

  @Field({ description: 'Country whose rules were applied, `sandbox`, or `none`.' })
  ruleSet!: string;

  @Field({ description: 'Version of the rules that were applied, such as `MX-2026.11`; `none` where no rules apply.' })
  rulesVersion!: string;
}
