import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DeliveryFailure } from '../contact-policy/delivery-failure.ts';
import type { KeptDecision } from '../contact-policy/reservation/contact.entity.ts';
import { ContactPurpose } from '../contact-policy/contact-policy.enums.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Channel } from '../lead/lead.types.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Personal, Reference } from '../storage/tenancy/field-marks.ts';
import type { MessageAttachment } from '../provider/message/message-provider.ts';
import { MessageTemplate } from '../template/template.entity.ts';
import type { WrittenChannel } from './inbound/written-channel.ts';
import { MessageDirection, MessageStatus } from './message.enums.ts';

@ObjectType({ description: 'A written message to or from a lead. An outbound one is a row before it is sent.' })
@Entity({ tableName: 'messages' })
export class Message extends BrokerEntity {
  @Field(() => ID, { description: 'The lead that it was written to or by.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => MessageDirection, { description: 'Whether the broker or the lead wrote it.' })
  @Property({ type: 'string' })
  direction!: MessageDirection;

  @Field(() => Channel, { description: 'Any but CALL.' })
  @Property({ type: 'string' })
  channel!: WrittenChannel;

  @Field(() => ContactPurpose, { nullable: true, description: 'Why it was sent; null for what the lead wrote.' })
  @Property({ type: 'string', nullable: true })
  purpose: ContactPurpose | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number in E.164, e-mail address or chat of the recipient; null when none is known.',
  })
  @Personal()
  @Property({ type: 'string', nullable: true })
  to: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who wrote, as the provider tells it; null for OUTBOUND.' })
  @Personal()
  @Property({ type: 'string', nullable: true })
  from: string | null = null;

  @Field(() => String, { nullable: true, description: 'Of an e-mail; null on other channels.' })
  @Personal()
  @Property({ type: 'string', nullable: true })
  subject: string | null = null;

  @Field({ description: 'The text, without variables.' })
  @Personal()
  @Property({ type: 'string' })
  body!: string;

  @Personal()
  @Property({ type: Json, hidden: true })
  attachments: readonly MessageAttachment[] = [];

  /** The attempt: unique for the broker, and the provider's idempotency key where it has one. */
  @Property({ type: 'string' })
  key!: string;

  @Field(() => MessageStatus, { description: 'RECEIVED for INBOUND; the others are for OUTBOUND.' })
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

  /** The stop because of which it waits, and since when it was due then; null when none does. */
  @Property({ type: 'string', nullable: true, hidden: true })
  heldBy: string | null = null;

  @Property({ type: 'Date', nullable: true, hidden: true })
  heldDueAt: Date | null = null;

  /** How often the outside world was asked in vain. */
  @Property({ type: 'integer' })
  tries: number = 0;

  /** Whose run of a job holds it, until when on the server's clock. Written by claims only. */
  @Property({ type: 'string', nullable: true, hidden: true })
  lease: string | null = null;

  @Property({ type: 'Date', nullable: true, hidden: true })
  leaseUntil: Date | null = null;
}
