import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Json } from '../json-type.ts';

/** Proof, within the same transaction, that a commit happened; expires after a day. Says what it returned, never personal data. */
@Entity({ tableName: 'commands' })
export class Command {
  @PrimaryKey({ type: 'string', name: '_id' })
  id!: string;

  @Property({ type: 'string' })
  inputHash!: string;

  @Property({ type: Json })
  result!: unknown;

  @Property({ type: 'Date' })
  createdAt!: Date;
}
