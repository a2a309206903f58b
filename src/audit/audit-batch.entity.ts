import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';

/** Seals entries of the log: which, in which order, and a hash that also covers the batch before. */
@Entity({ tableName: 'audit_batches' })
export class AuditBatch extends BrokerEntity {
  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'string' })
  previousHash!: string;

  @Property({ type: 'string' })
  hash!: string;

  /** Ids of its entries, in the order of the log. */
  @Property({ type: Json })
  entries!: readonly string[];
}
