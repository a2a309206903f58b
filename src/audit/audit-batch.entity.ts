import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BrokerEntity } from '../storage/stored-entity.ts';

/** Seals entries of the log: their order, and a hash that also covers the batch before. */
@Entity({ tableName: 'audit_batches' })
export class AuditBatch extends BrokerEntity {
  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'string' })
  previousHash!: string;

  @Property({ type: 'string' })
  hash!: string;

  @Property({ type: 'integer' })
  entryCount!: number;
}
