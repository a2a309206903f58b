import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ContactPurpose } from '../contact-policy/contact-policy.enums.ts';
import { Channel } from '../lead/lead.types.ts';
import { Text } from '../text/input-format.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({ description: 'A message to one lead.' })
export class SendMessageInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => Channel, { description: 'Any but CALL.' })
  channel!: Channel;

  @Field(() => ContactPurpose, {
    defaultValue: ContactPurpose.MARKETING,
    description: 'Why it is sent: consent, hours and caps depend on it.',
  })
  purpose: ContactPurpose = ContactPurpose.MARKETING;

  @Field(() => String, {
    nullable: true,
    description:
      'The text, up to 1600 characters by SMS and WhatsApp, 4096 by Telegram, 50,000 by e-mail; or else a template.',
  })
  @Text('body')
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an e-mail with a body; a template brings its own.' })
  @Text('subject')
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'A template of the same channel; or else a body.' })
  templateId?: string | null;
}

@ObjectType({ description: 'A template as a lead would read it.' })
export class TemplatePreview {
  @Field({ description: 'The content, every variable filled in.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The subject, every variable filled in; null when the template has none.',
  })
  subject!: string | null;
}
