import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { StoredEntity } from '../storage/stored-entity.ts';
import { Personal } from '../storage/tenancy/field-marks.ts';

/** A person who signs in. Known by their e-mail address in the whole installation; a Membership gives them a broker. */
@Entity({ tableName: 'users' })
export class User extends StoredEntity {
  @Personal()
  @Property({ type: 'string' })
  email!: string;

  @Personal()
  @Property({ type: 'string' })
  name!: string;

  /** argon2id */
  @Property({ type: 'string', hidden: true })
  passwordHash!: string;
}
