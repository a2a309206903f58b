import { Field, ID, InputType } from 'type-graphql';
import { Channel } from '../lead/lead.types.ts';
import { AgentType } from './template.enums.ts';
import { SetOf } from '../graphql/list-rule.ts';
import { knownVariables } from './check-template.ts';
import { NeverNull } from '../graphql/null-rule.ts';
import { Text } from '../text/input-format.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({ description: 'A new text for leads.' })
export class CreateTemplateInput extends RepeatableInput {
  @Field({ description: '1 to 100 characters.' })
  @Text('name')
  name!: string;

  @Field(() => Channel, { description: 'Never changes. CALL is refused: the agent of a call chooses its own words.' })
  channel!: Channel;

  @Field({
    description:
      'The text, with variables such as {{first_name}}: up to 1600 characters for SMS and WhatsApp, 4096 for Telegram, and 50,000 for e-mail. The same holds once the variables are filled in: a message that the values of a lead make longer is not sent.',
  })
  @Text('body')
  content!: string;

  @Field(() => String, { nullable: true, description: 'For e-mail only, and needed there.' })
  @Text('subject')
  subject?: string | null;

  @Field(() => AgentType, { nullable: true, description: 'The agent it is written for; any when left out.' })
  agentType?: AgentType | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Names of the variables; taken from the text when left out, else each must be in it.',
  })
  @SetOf(knownVariables.length)
  @Text('token')
  variables?: string[] | null;
}

@NeverNull('name', 'content')
@InputType({
  description:
    'Changes to a template. Omitted fields stay; null clears `subject` and `agentType` and is refused elsewhere. The channel never changes.',
})
export class UpdateTemplateInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such template.' })
  templateId!: string;

  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  @Text('name')
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text, with variables such as {{first_name}}; bounds as for a new template.',
  })
  @Text('body')
  content?: string | null;

  @Field(() => String, { nullable: true, description: 'For e-mail only; 1 to 200 characters.' })
  @Text('subject')
  subject?: string | null;

  @Field(() => AgentType, { nullable: true, description: 'The agent it is written for.' })
  agentType?: AgentType | null;
}

@InputType({ description: 'A template that is taken out of the lists.' })
export class ArchiveTemplateInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such template.' })
  templateId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: archive it although campaigns that are active or paused need it.',
  })
  evenIfUsed: boolean = false;
}
