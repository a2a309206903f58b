import { Filter, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { requireBroker } from './tenancy/broker-filter.ts';

/** What every stored thing has. Ids are UUIDv7: unguessable enough to hand out, ordered enough to index well. */
@ObjectType()
@Entity({ abstract: true })
export abstract class StoredEntity {
  @Field(() => ID, { description: 'Never changes. Opaque text; most are UUIDs of version 7.' })
  @PrimaryKey({ type: 'string', name: '_id' })
  id: string = uuidv7();

  @Field(() => Date, { description: 'When this was created, on the clock of the database.' })
  @Property({ type: 'Date' })
  createdAt!: Date;
}

/** A thing that belongs to one broker and is out of reach for every other. */
@ObjectType()
@Entity({ abstract: true })
@Filter({ name: 'broker', cond: requireBroker, default: true })
export abstract class BrokerEntity extends StoredEntity {
  @Property({ type: 'string' })
  broker!: string;
}

/** The class of an entity of which rows are read and made. */
export type Constructor<T> = new () => T;

/** The same, also of one that only others extend. */
export type EntityClass<T> = abstract new (...args: never[]) => T;
