import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Lead } from '../lead/lead.entity.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Reference } from '../storage/tenancy/field-marks.ts';
import { Campaign } from './campaign.entity.ts';
import { EnrolmentStatus } from './campaign.enums.ts';
import type { Said } from './rules/said.ts';

/** Not over yet. */
export const running: readonly EnrolmentStatus[] = [
  EnrolmentStatus.ACTIVE,
  EnrolmentStatus.WAITING,
  EnrolmentStatus.PAUSED,
];

@ObjectType({ description: 'One run of one lead through one campaign.' })
@Entity({ tableName: 'enrolments' })
export class Enrolment extends BrokerEntity {
  @Field(() => ID, { description: 'The campaign; see `campaign`.' })
  @Reference(() => Campaign)
  @Property({ type: 'string' })
  campaignId!: string;

  @Field(() => Int, { description: 'The version of the campaign it stays on.' })
  @Property({ type: 'integer' })
  campaignVersion!: number;

  @Field(() => ID, { description: 'The lead; see `lead`.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  /** `once`, the id of an event, or a period: unique with campaign and lead, so that no entry happens twice. */
  @Property({ type: 'string' })
  entryKey!: string;

  @Field(() => EnrolmentStatus, { description: 'ACTIVE and WAITING are under way; COMPLETED and EXITED never change.' })
  @Property({ type: 'string' })
  status: EnrolmentStatus = EnrolmentStatus.ACTIVE;

  @Field(() => Int, { description: 'How many steps are behind.' })
  @Property({ type: 'integer' })
  position: number = 0;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is looked at next; null while it waits for something to happen.',
  })
  @Property({ type: 'Date', nullable: true })
  nextStepAt: Date | null = null;

  /** The stop because of which it waits, and since when it was due then; null when none does. */
  @Property({ type: 'string', nullable: true })
  heldBy: string | null = null;

  @Property({ type: 'Date', nullable: true })
  heldDueAt: Date | null = null;

  /** When the last stop that held it was lifted: the days that a step may wait count from there. */
  @Property({ type: 'Date', nullable: true })
  resumedAt: Date | null = null;

  @Field(() => Date, { description: 'When the lead entered; delays of the first step count from here.' })
  @Property({ type: 'Date' })
  enteredAt!: Date;

  @Property({ type: 'Date', nullable: true })
  previousStepAt: Date | null = null;

  /** Token of the worker that has claimed it. */
  @Property({ type: 'string', nullable: true })
  lease: string | null = null;

  /** On the server's own clock, never on that of the application. */
  @Property({ type: 'Date', nullable: true })
  leaseUntil: Date | null = null;

  /** Raised by every claim and by everybody else who changes the run: a worker that comes late finds another number. */
  @Property({ type: 'integer' })
  fence: number = 0;

  @Field(() => Int, { description: 'How many campaigns led to this one, each entered because of the one before.' })
  @Property({ type: 'integer' })
  hops: number = 0;

  /** Why the lead left before the end. */
  @Property({ type: Json, nullable: true })
  exitReason: Said | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was completed or the lead left; null while it is under way.',
  })
  @Property({ type: 'Date', nullable: true })
  endedAt: Date | null = null;

  @Field(() => ID, { nullable: true, description: 'The entry of the audit log that let the lead in.' })
  @Property({ type: 'string', nullable: true })
  cause: string | null = null;
}
