import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BrokerEntity } from '../../storage/stored-entity.ts';

/** A signed-in user, for one broker. The token itself is not kept, only its hash. */
@Entity({ tableName: 'sessions' })
export class Session extends BrokerEntity {
  @Property({ type: 'string' })
  userId!: string;

  @Property({ type: 'string' })
  membershipId!: string;

  @Property({ type: 'string', hidden: true })
  tokenHash!: string;

  @Property({ type: 'Date' })
  expiresAt!: Date;
}
