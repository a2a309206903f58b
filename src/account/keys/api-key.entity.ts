import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Permission } from '../permission.ts';

@ObjectType({ description: 'A credential for an integrator. The key itself is shown once, when it is made.' })
@Entity({ tableName: 'api_keys' })
export class ApiKey extends BrokerEntity {
  @Field({ description: 'What it is for, 1 to 100 characters.' })
  @Property({ type: 'string' })
  name!: string;

  @Field({ description: 'The part of the key that is no secret: how it is recognised in lists and logs.' })
  @Property({ type: 'string' })
  keyId!: string;

  @Property({ type: 'string', hidden: true })
  secretHash!: string;

  @Size(Object.keys(Permission).length)
  @Field(() => [Permission], { description: 'What it allows; never changes.' })
  @Property({ type: Json })
  permissions!: readonly Permission[];

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null: never.' })
  @Property({ type: 'Date', nullable: true })
  expiresAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'Last use, to the minute.' })
  @Property({ type: 'Date', nullable: true })
  lastUsedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'Since when it is refused; null while it is good.' })
  @Property({ type: 'Date', nullable: true })
  revokedAt: Date | null = null;
}
