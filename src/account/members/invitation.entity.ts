import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Personal } from '../../storage/tenancy/field-marks.ts';
import { Role } from '../permission.ts';

@ObjectType({
  description: 'An offer to join the broker, good once and for a week. It ends when the person joins by another.',
})
@Entity({ tableName: 'invitations' })
export class Invitation extends BrokerEntity {
  @Field({ description: 'The address that is invited.' })
  @Personal()
  @Property({ type: 'string' })
  email!: string;

  @Field(() => Role, { description: 'The role the person gets by accepting.' })
  @Property({ type: 'string' })
  role!: Role;

  @Property({ type: 'string', hidden: true })
  tokenHash!: string;

  @Field(() => Date, { description: 'A week after it was made, or when the person joined by another.' })
  @Property({ type: 'Date' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was used; null while it is open.' })
  @Property({ type: 'Date', nullable: true })
  acceptedAt: Date | null = null;
}
