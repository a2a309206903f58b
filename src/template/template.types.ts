import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Channel } from '../lead/lead.types.ts';
import { AgentType } from './template.enums.ts';

@InputType({ description: 'A new text for leads.' })
export class CreateTemplateInput {
  @Field({ description: '1 to 100 characters.' })
  @Length(1, 100, { message: 'send 1 to 100 characters' })
  name!: string;

  @Field(() => Channel, { description: 'Never changes. CALL: how the agent opens the call.' })
  channel!: Channel;

  @Field({
    description: 'The text, with variables such as {{first_name}}; an SMS or WhatsApp message up to 1600 characters.',
  })
  @Length(1, 50_000, { message: 'send 1 to 50000 characters' })
  content!: string;

  @Field(() => String, { nullable: true, description: 'For e-mail only, and needed there.' })
  @IsOptional()
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  subject?: string | null;

  @Field(() => AgentType, { nullable: true, description: 'The agent it is written for; any when left out.' })
  agentType?: AgentType | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Names of the variables; taken from the text when left out, else each must be in it.',
  })
  @IsOptional()
  @ArrayMaxSize(50, { message: 'send at most 50 names' })
  variables?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What of a template is to change; what is left out stays. Its channel never changes.' })
export class UpdateTemplateInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such template.' })
  templateId!: string;

  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  @IsOptional()
  @Length(1, 100, { message: 'send 1 to 100 characters' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text, with variables such as {{first_name}}; bounds as for a new template.',
  })
  @IsOptional()
  @Length(1, 50_000, { message: 'send 1 to 50000 characters' })
  content?: string | null;

  @Field(() => String, { nullable: true, description: 'For e-mail only; 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  subject?: string | null;

  @Field(() => AgentType, { nullable: true, description: 'The agent it is written for.' })
  agentType?: AgentType | null;
}
