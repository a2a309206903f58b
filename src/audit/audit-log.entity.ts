import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import type { EventName } from './events.ts';

export enum ActorKind {
  MEMBER = 'user',
  API_KEY = 'api_key',
  SYSTEM = 'system',
  /** Told apart from the system when it is read (src/account/actor.resolver.ts), never stored. */
  AGENT = 'agent',
}
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description:
    'Who did something: a person of the broker, an integrator, Cadencia itself, or the agent that talks and writes to leads.',
  valuesConfig: {
    MEMBER: { description: 'A member, signed in.' },
    API_KEY: { description: 'An integrator, by an API key.' },
    SYSTEM: { description: 'Cadencia itself: a job, a webhook or a reaction.' },
    AGENT: { description: 'The agent that talks and writes to leads.' },
  },
});

@ObjectType({ description: 'Who did something, or takes care of it.' })
export class Actor {
  @Field(() => ActorKind, { description: 'Decides what `id` is of.' })
  kind!: ActorKind;

  @Field(() => ID, {
    description: 'Id of the member or key; for the system and the agent, the part of Cadencia that acted.',
  })
  id!: string;
}

export type Values = Record<string, unknown>;

/** Values that erasing a person removes; the entry's digest holds only their hash, so the chain still verifies. */
export interface PersonalPart {
  salt: string;
  before: Values;
  after: Values;
  details: Values;
}

@ObjectType({
  description: 'One thing that happened: who did it, why, and what was there before and after. Never changed.',
})
@Entity({ tableName: 'audit_log' })
export class AuditLog extends BrokerEntity {
  @Field(() => String, { description: 'Name of the event, such as `lead.stage_changed`.' })
  @Property({ type: 'string' })
  event!: EventName;

  @Field(() => String, { description: 'Kind of thing it happened to, such as `Lead`.' })
  @Property({ type: 'string' })
  entityType!: string;

  @Field(() => ID, { description: 'Id of the thing it happened to, of the kind `entityType`.' })
  @Property({ type: 'string' })
  entityId!: string;

  @Field(() => ID, { nullable: true, description: 'The lead it concerns, when there is one.' })
  @Property({ type: 'string', nullable: true })
  leadId: string | null = null;

  @Field(() => Actor, { description: 'A member, an API key, or Cadencia itself.' })
  @Property({ type: Json })
  actor!: Readonly<Actor>;

  @Field(() => ID, {
    nullable: true,
    description: 'The entry this one follows from, when the system did it as a consequence.',
  })
  @Property({ type: 'string', nullable: true })
  cause: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'X-Request-Id of the request that it happened in; null when Cadencia did it by itself.',
  })
  @Property({ type: 'string', nullable: true })
  requestId: string | null = null;

  /** Values without the personal ones; the resolver joins the two parts. */
  @Property({ type: Json, nullable: true })
  before: Readonly<Values> | null = null;

  @Property({ type: Json, nullable: true })
  after: Readonly<Values> | null = null;

  @Property({ type: Json })
  details: Readonly<Values> = {};

  @Property({ type: Json, nullable: true })
  personal: Readonly<PersonalPart> | null = null;

  @Field(() => String, {
    description:
      'SHA-256 of all fields of the entry, personal values replaced by their own hash; entries of before December 2026 are without `requestId` in it.',
  })
  @Property({ type: 'string' })
  digest!: string;

  /** Hash of the personal part, kept when the part itself is erased. */
  @Property({ type: 'string', nullable: true })
  personalHash: string | null = null;
}
