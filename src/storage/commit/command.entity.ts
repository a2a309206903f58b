import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Proof, within the same transaction, that a commit happened; expires after a day. Says what it returned, never personal data. */
@Entity({ tableName: 'commands' })
export class Command {
  @PrimaryKey({ type: 'string', name: '_id' })
  id!: string;

  @Property({ type: 'string' })
  inputHash!: string;

  @Property({ type: 'json' })
  result!: unknown;

  @Property({ type: 'Date' })
  createdAt!: Date;
}
