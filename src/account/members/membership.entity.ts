import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Role } from '../permission.ts';

@ObjectType('Member', { description: 'A person who works for the broker. Leads are assigned to members.' })
@Entity({ tableName: 'memberships' })
export class Membership extends BrokerEntity {
  @Field(() => ID, { description: 'The account of the person, which may belong to several brokers.' })
  @Property({ type: 'string' })
  userId!: string;

  @Field(() => Role, { description: 'Which permissions the member has; see `setMemberRole`.' })
  @Property({ type: 'string' })
  role!: Role;

  @Field(() => Date, { nullable: true, description: 'Since when the member has no access any more.' })
  @Property({ type: 'Date', nullable: true })
  removedAt: Date | null = null;
}
