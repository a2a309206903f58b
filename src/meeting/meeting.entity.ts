import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Lead } from '../lead/lead.entity.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Reference } from '../storage/tenancy/field-marks.ts';

export enum MeetingStatus {
  PLANNED = 'planned',
  CANCELLED = 'cancelled',
  HELD = 'held',
}
registerEnumType(MeetingStatus, { name: 'MeetingStatus', description: 'What became of a meeting.' });

@ObjectType({ description: 'A time agreed with a lead.' })
@Entity({ tableName: 'meetings' })
export class Meeting extends BrokerEntity {
  @Field(() => ID)
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => Date)
  @Property({ type: 'Date' })
  startsAt!: Date;

  @Field(() => Date)
  @Property({ type: 'Date' })
  endsAt!: Date;

  @Field()
  @Property({ type: 'string' })
  title!: string;

  @Field(() => MeetingStatus)
  @Property({ type: 'string' })
  status: MeetingStatus = MeetingStatus.PLANNED;

  @Field(() => String, { nullable: true, description: 'Where to join, for a meeting on line.' })
  @Property({ type: 'string', nullable: true })
  url: string | null = null;

  /** The same for every time the meeting was moved to: calendars then move it too. */
  @Property({ type: 'string' })
  calendarUid!: string;

  /** Version of what calendars were told, from 0 (RFC 5545, SEQUENCE). */
  @Property({ type: 'integer' })
  icsSequence: number = 0;

  /** Unique for the broker: booking it twice is one meeting. */
  @Property({ type: 'string' })
  key!: string;
}
