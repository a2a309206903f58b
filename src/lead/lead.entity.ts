import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { Membership } from '../account/members/membership.entity.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Personal, Reference } from '../storage/tenancy/field-marks.ts';
import type { LeadFacts } from '../facts/catalogue.ts';
import { noFacts } from '../facts/lead-facts.ts';
import { LeadFactsType } from './facts/lead-facts.types.ts';
import type { ScorePart } from './score/lead-score.ts';
import { type Channel, ScorePartType, Stage, TreatmentType, ZoneSource } from './lead.types.ts';

@ObjectType({ description: 'A person the broker wants to sell to: the one person model.' })
@Entity({ tableName: 'leads' })
export class Lead extends BrokerEntity {
  @Field({ description: 'As it is written to the lead. 1 to 200 characters.' })
  @Personal()
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'E.164. The identity of the lead, with its country’s old prefixes removed.',
  })
  @Personal()
  @Property({ type: 'string', nullable: true })
  phone: string | null = null;

  @Field(() => String, { nullable: true, description: 'The number as it was given.' })
  @Personal()
  @Property({ type: 'string', nullable: true })
  phoneRaw: string | null = null;

  /** What all ways to write the same line have in common; unique among the broker's leads. */
  @Personal()
  @Property({ type: 'string', nullable: true, hidden: true })
  phoneKey: string | null = null;

  @Field({ description: 'Whether the number may be dialled; one that is merely possible is kept, and not called.' })
  @Property({ type: 'boolean' })
  phoneIsValid: boolean = false;

  @Field(() => String, {
    nullable: true,
    description:
      'Where mail is sent; null when unknown. Leads may share one: an answer from it is of the lead that was last written to there, archived ones after all others.',
  })
  @Personal()
  @Property({ type: 'string', nullable: true })
  email: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the lead in the system it comes from; unique for the broker.',
  })
  @Property({ type: 'string', nullable: true })
  externalId: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2; null when unknown, and then the lead is not contacted.',
  })
  @Property({ type: 'string', nullable: true })
  country: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone; null when unknown, and then the lead is not contacted.',
  })
  @Property({ type: 'string', nullable: true })
  zone: string | null = null;

  @Field(() => ZoneSource, { nullable: true, description: 'Where the zone is known from.' })
  @Property({ type: 'string', nullable: true })
  zoneSource: ZoneSource | null = null;

  @Field(() => Stage, { description: 'Where the lead stands in the pipeline.' })
  @Property({ type: 'string' })
  stage: Stage = Stage.ENTRADA;

  @Field(() => Date, { description: 'When the lead entered its stage; that it was kept there does not count.' })
  @Property({ type: 'Date' })
  stageEnteredAt!: Date;

  @Field(() => LeadFactsType, { description: 'What is known of what the lead wants.' })
  @Personal()
  @Property({ type: Json })
  facts: Readonly<LeadFacts> = noFacts;

  @Field(() => Int, {
    description:
      '0 to 100, the sum of `scoreParts`. Counted again when something happens to the lead, and when time changes it: then within a minute, unless workers are behind.',
  })
  @Property({ type: 'integer' })
  score: number = 0;

  @Size(20)
  @Field(() => [ScorePartType], { description: 'What the score is made of, counted when it was.' })
  @Property({ type: Json })
  scoreParts: readonly ScorePart[] = [];

  /** When time alone changes the score; null: never. */
  @Property({ type: 'Date', nullable: true })
  rescoreAt: Date | null = null;

  @Field(() => ID, { nullable: true, description: 'The member who takes care of the lead; null: nobody.' })
  @Reference(() => Membership)
  @Property({ type: 'string', nullable: true })
  assigneeId: string | null = null;

  @Field(() => TreatmentType, { nullable: true, description: 'Who takes the next action.' })
  @Property({ type: 'string', nullable: true })
  treatment: TreatmentType | null = null;

  @Field(() => Date, { nullable: true, description: 'When the next action is planned.' })
  @Property({ type: 'Date', nullable: true })
  nextActionAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the lead last wrote, or spoke on the phone; automatic answers do not count.',
  })
  @Property({ type: 'Date', nullable: true })
  lastReplyAt: Date | null = null;

  /** The same by channel, only of what it wrote: answers on a channel go by it. Null: it never wrote. */
  @Property({ type: Json, nullable: true, hidden: true })
  wroteAt: Readonly<Partial<Record<Channel, Date>>> | null = null;

  /** When anything last happened between the lead and us; what inactivity is counted from. */
  @Property({ type: 'Date' })
  lastActivityAt!: Date;

  @Property({ type: 'integer' })
  callsAnswered: number = 0;

  /** When the meeting that stands begins; null when none is booked. The meeting itself is kept by its own slice. */
  @Property({ type: 'Date', nullable: true })
  meetingStartsAt: Date | null = null;

  @Property({ type: 'Date', nullable: true })
  meetingEndsAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the lead was put away: out of lists and numbers, not contacted. Null otherwise.',
  })
  @Property({ type: 'Date', nullable: true })
  archivedAt: Date | null = null;

  /** Lower-case words without accents of name, phone and e-mail: what text search compares. */
  @Personal()
  @Property({ type: Json, hidden: true })
  searchWords: readonly string[] = [];

  /** What an index finds those words by; see `searchKeys`. */
  @Personal()
  @Property({ type: Json, hidden: true })
  searchKeys: readonly string[] = [];

  /** What files, and between them the lead, have said about consent so far (see `newConsents`): reading a file again reports nothing twice. */
  @Property({ type: Json, hidden: true })
  reportedConsents: readonly string[] = [];

  /** Raised by every commit that decides something about the lead: the lead is the lock (docs/architecture.md, Storage). */
  @Property({ type: 'integer' })
  version: number = 0;

  /** Puts the lead into another stage; the pipeline records why. */
  moveTo(stage: Stage, at: Date): void {
    this.stage = stage;
    this.stageEnteredAt = at;
  }
}
