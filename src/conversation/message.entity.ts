import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DeliveryFailure } from '../contact-policy/delivery-failure.ts';
import type { KeptDecision } from '../contact-policy/contact.entity.ts';
import { ContactPurpose } from '../contact-policy/contact-policy.enums.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Channel } from '../lead/lead.types.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Personal, Reference } from '../storage/tenancy/field-marks.ts';
import type { MessageAttachment } from '../provider/message/message-provider.ts';
import { MessageTemplate } from '../template/template.entity.ts';
import type { WrittenChannel } from './written-channel.ts';
import { MessageDirection, MessageStatus } from './message.enums.ts';

@ObjectType({ description: 'A written message to or from a lead. An outbound one is a row before it is sent.' })
@Entity({ tableName: 'messages' })
export class Message extends BrokerEntity {
  @Field(() => ID)
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => MessageDirection)
  @Property({ type: 'string' })
  direction!: MessageDirection;

  @Field(() => Channel)
  @Property({ type: 'string' })
  channel!: WrittenChannel;

  @Field(() => ContactPurpose, { nullable: true, description: 'Why it was sent; null for what the lead wrote.' })
  @Property({ type: 'string', nullable: true })
  purpose: ContactPurpose | null = null;

  @Field(() => String, { nullable: true })
  @Personal()
  @Property({ type: 'string', nullable: true })
  to: string | null = null;

  @Field(() => String, { nullable: true })
  @Personal()
  @Property({ type: 'string', nullable: true })
  from: string | null = null;

  @Field(() => String, { nullable: true })
  @Personal()
  @Property({ type: 'string', nullable: true })
  subject: string | null = null;

  @Field()
  @Personal()
  @Property({ type: 'string' })
  body!: string;

  @Personal()
  @Property({ type: Json, hidden: true })
  attachments: readonly MessageAttachment[] = [];

  /** The attempt: unique for the broker, and the provider's idempotency key where it has one. */
  @Property({ type: 'string' })
  key!: string;

  @Field(() => MessageStatus)
  @Property({ type: 'string' })
  status!: MessageStatus;

  @Field(() => DeliveryFailure, { nullable: true, description: 'Why it failed or is not known.' })
  @Property({ type: 'string', nullable: true })
  failure: `${DeliveryFailure}` | null = null;

  @Property({ type: 'string', nullable: true })
  providerMessageId: string | null = null;

  @Property({ type: 'string', nullable: true })
  enrolmentId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'The campaign that sent it.' })
  @Property({ type: 'string', nullable: true })
  campaignId: string | null = null;

  @Property({ type: 'string', nullable: true })
  stepId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'The template it was written from.' })
  @Reference(() => MessageTemplate)
  @Property({ type: 'string', nullable: true })
  templateId: string | null = null;

  @Field(() => Date, { nullable: true, description: 'When the provider took it.' })
  @Property({ type: 'Date', nullable: true })
  sentAt: Date | null = null;

  /** The last answer of the contact policy; null until it was asked. */
  @Property({ type: Json, nullable: true })
  decision: Readonly<KeptDecision> | null = null;

  /** When a job has to do something with it: send, look up, answer. Null: nothing is due. */
  @Property({ type: 'Date', nullable: true })
  dueAt: Date | null = null;

  /** How often the outside world was asked in vain. */
  @Property({ type: 'integer' })
  tries: number = 0;

  /** Whose run of a job holds it, until when on the server's clock. Written by claims only. */
  @Property({ type: 'string', nullable: true, hidden: true })
  lease: string | null = null;

  @Property({ type: 'Date', nullable: true, hidden: true })
  leaseUntil: Date | null = null;
}
