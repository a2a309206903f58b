import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ContactPurpose } from '../contact-policy/contact-policy.enums.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Personal, Reference } from '../storage/tenancy/field-marks.ts';
import { AgentType, CallStatus, DialState } from './call.enums.ts';
import { CallResult } from './call-result.entity.ts';

/** Why no person took over: nobody was there, or the caller did not wait. */
export type MissedTransfer = 'nobody_free' | 'caller_left';

@ObjectType({ description: 'A call of an agent to a lead. It is a row before it is dialled.' })
@Entity({ tableName: 'voice_calls' })
export class VoiceCall extends CallResult {
  @Field(() => ID, { description: 'The lead that is called; see `lead`.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => ID, { nullable: true, description: 'The campaign that asked for it.' })
  @Property({ type: 'string', nullable: true })
  campaignId: string | null = null;

  @Property({ type: 'string', nullable: true })
  enrolmentId: string | null = null;

  @Property({ type: 'string', nullable: true })
  stepId: string | null = null;

  /** Unique for the broker: asking for the same attempt twice is one call. */
  @Property({ type: 'string' })
  attemptKey!: string;

  @Field(() => AgentType, { description: 'The agent that holds the call.' })
  @Property({ type: 'string' })
  agentType!: AgentType;

  @Property({ type: 'string' })
  purpose: ContactPurpose = ContactPurpose.MARKETING;

  @Field({ description: 'The number called, E.164.' })
  @Personal()
  @Property({ type: 'string' })
  phoneNumber!: string;

  @Field(() => String, { nullable: true, description: 'The number called from, once it was dialled.' })
  @Property({ type: 'string', nullable: true })
  callerNumber: string | null = null;

  @Field(() => String, { nullable: true, description: 'The id of the call at the carrier.' })
  @Property({ type: 'string', nullable: true })
  providerCallId: string | null = null;

  /** In the addresses the carrier calls for this attempt: who does not know it speaks of no call of ours. */
  @Property({ type: 'string', hidden: true })
  attemptToken!: string;

  @Field(() => CallStatus, { description: 'What the carrier says.' })
  @Property({ type: 'string' })
  status: CallStatus = CallStatus.INITIATED;

  @Field(() => DialState, { description: 'What Cadencia has done about it.' })
  @Property({ type: 'string' })
  dial: DialState = DialState.WAITING;

  @Field(() => Int, { description: 'Longest allowed; enforced here, and at the carrier a little later.' })
  @Property({ type: 'integer' })
  maxDurationSeconds: number = 600;

  @Field(() => Date, { nullable: true, description: 'When it was dialled.' })
  @Property({ type: 'Date', nullable: true })
  startedAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the carrier said that it was taken, by a person or a machine; null before.',
  })
  @Property({ type: 'Date', nullable: true })
  answeredAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was over for the carrier and for us.' })
  @Property({ type: 'Date', nullable: true })
  completedAt: Date | null = null;

  /** Who answered, as the carrier hears it: human, machine, fax, unknown. */
  @Property({ type: 'string', nullable: true })
  answeredBy: 'human' | 'machine' | 'fax' | 'unknown' | null = null;

  /** The carrier says that the relay broke. */
  @Property({ type: 'boolean' })
  relayFailed: boolean = false;

  @Field(() => Date, { nullable: true, description: 'When a member asked to end it.' })
  @Property({ type: 'Date', nullable: true })
  hangUpAt: Date | null = null;

  /** Why a person was to take over; null when none was. */
  @Property({ type: 'string', nullable: true })
  handoff: string | null = null;

  /** Null: none was to, or one did. */
  @Property({ type: 'string', nullable: true })
  missedTransfer: MissedTransfer | null = null;

  @Property({ type: 'boolean' })
  isRecorded: boolean = false;

  @Property({ type: 'string', nullable: true })
  relayProfile: string | null = null;

  @Property({ type: 'string', nullable: true })
  modelName: string | null = null;

  /** When a job has to look at it: dial, look it up at the carrier, summarise. Null: nothing is due. */
  @Property({ type: 'Date', nullable: true })
  dueAt: Date | null = null;

  /** The stop because of which it waits, and since when it was due then; null when none does. */
  @Property({ type: 'string', nullable: true, hidden: true })
  heldBy: string | null = null;

  @Property({ type: 'Date', nullable: true, hidden: true })
  heldDueAt: Date | null = null;

  /** How often it was tried in vain to do what is due. */
  @Property({ type: 'integer' })
  tries: number = 0;

  /** Raised by every commit that decides about the call. */
  @Property({ type: 'integer' })
  version: number = 0;
}
