import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { Json } from '../storage/json-type.ts';
import { StoredEntity } from '../storage/stored-entity.ts';
import { maxOrigins } from './origin.ts';

@ObjectType({ description: 'A brokerage: owns its leads, campaigns and calls, out of reach for every other.' })
@Entity({ tableName: 'brokers' })
export class Broker extends StoredEntity {
  @Field({ description: 'Leads read it in messages and hear it in calls. 1 to 100 characters.' })
  @Property({ type: 'string' })
  name!: string;

  @Field({ description: 'ISO 3166-1 alpha-2. Phone numbers without a prefix are read as numbers of this country.' })
  @Property({ type: 'string' })
  country!: string;

  @Field({ description: 'IANA time zone, such as America/Mexico_City.' })
  @Property({ type: 'string' })
  zone!: string;

  @Field({ description: 'BCP 47, such as es-MX.' })
  @Property({ type: 'string' })
  locale!: string;

  @Field({ description: 'ISO 4217, such as MXN.' })
  @Property({ type: 'string' })
  currency!: string;

  @Size(maxOrigins)
  @Field(() => [String], { description: 'Origins of pages that may ask with credentials of this broker.' })
  @Property({ type: Json })
  allowedOrigins: readonly string[] = [];

  /** Raised by every commit that decides about membership or limits. */
  @Property({ type: 'integer' })
  version = 0;
}
