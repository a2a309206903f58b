import { Type, Utils } from '@mikro-orm/core';

/**
 * Objects and lists, stored as they are. A value is replaced and never changed in place: the unit of work keeps it as it
 * is to compare with later, where the ORM's own type makes up to four copies of it.
 */
export class Json extends Type<unknown, unknown> {
  /** As what is compared without a copy; the comparing is done by `compareValues`. */
  override compareAsType(): string {
    return 'string';
  }

  override get runtimeType(): string {
    return 'any';
  }

  override compareValues(one: unknown, other: unknown): boolean {
    return one === other || Utils.equals(one, other);
  }
}
