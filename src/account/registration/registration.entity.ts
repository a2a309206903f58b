import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { StoredEntity } from '../../storage/stored-entity.ts';
import { Personal } from '../../storage/tenancy/field-marks.ts';

/** A one-use link by which a brokerage can be registered; there is no broker yet that it could belong to. */
@Entity({ tableName: 'registrations' })
export class Registration extends StoredEntity {
  /** The address to which it was mailed, and whose owner it registers; null: whoever has it says who owns the brokerage. */
  @Personal()
  @Property({ type: 'string', nullable: true })
  email: string | null = null;

  @Property({ type: 'string', hidden: true })
  tokenHash!: string;

  @Property({ type: 'Date' })
  expiresAt!: Date;

  @Property({ type: 'Date', nullable: true })
  usedAt: Date | null = null;
}
