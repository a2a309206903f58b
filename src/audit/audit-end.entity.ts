import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BrokerEntity } from '../storage/stored-entity.ts';

/** Where the sealed log of a broker ends, apart from the log: a batch that was removed at its end is missed. One row per broker, under its id. */
@Entity({ tableName: 'audit_ends' })
export class AuditEnd extends BrokerEntity {
  /** The last batch. */
  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'string' })
  hash!: string;

  /** Names and versions of the followers that have read the log to this end; null until they have. */
  @Property({ type: 'string', nullable: true })
  followedBy: string | null = null;
}
