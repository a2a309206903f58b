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
registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  description: 'What became of a meeting.',
  valuesConfig: {
    PLANNED: { description: 'Stands; it stays so after its time until somebody says otherwise.' },
    CANCELLED: { description: 'Called off, or another meeting took its place.' },
    HELD: { description: 'A member said that it took place.' },
  },
});

@ObjectType({ description: 'A time agreed with a lead.' })
@Entity({ tableName: 'meetings' })
export class Meeting extends BrokerEntity {
  @Field(() => ID, { description: 'The lead that is met.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => Date, { description: 'When it begins.' })
  @Property({ type: 'Date' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends, by its planned duration.' })
  @Property({ type: 'Date' })
  endsAt!: Date;

  @Field({ description: '1 to 200 characters; the lead reads it in the invitation.' })
  @Property({ type: 'string' })
  title!: string;

  @Field(() => MeetingStatus, { description: 'HELD is never set by itself: see `markMeetingHeld`.' })
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
