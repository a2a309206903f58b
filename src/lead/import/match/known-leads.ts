import { problem, type Problem } from '../../../language/problems/problem.ts';
import type { ImportedLead } from '../csv/imported-lead.ts';
import type { ImportedPerson } from './import-store.ts';

/**
 * Those whom the rows of a batch may be about, by their identities as they are now: what becomes of a row must not depend on
 * whether the row that changed them stands in the same batch.
 */
export class KnownLeads<Person extends ImportedPerson> {
  readonly #byPhone = new Map<string, Person>();
  readonly #byExternalId = new Map<string, Person>();
  readonly #byEmail = new Map<string, Set<Person>>();

  constructor(people: readonly Person[]) {
    this.add(people);
  }

  /** Also what the batch itself made or changed: a later row may be about it. */
  add(people: readonly Person[]): void {
    for (const person of people) {
      if (person.phoneKey) this.#byPhone.set(person.phoneKey, person);
      if (person.externalId) this.#byExternalId.set(person.externalId, person);
      if (person.email) this.#byEmail.set(person.email, (this.#byEmail.get(person.email) ?? new Set()).add(person));
    }
  }

  /** Whom a row is about, nobody yet (null), or why that cannot be told. */
  find({ externalId, phone, email }: ImportedLead): Person | null | { refused: Problem } {
    const byId = externalId ? this.#withExternalId(externalId) : undefined;
    const byPhone = phone ? this.#byPhone.get(phone.key) : undefined;
    if (byId && byPhone && byId !== byPhone) return { refused: problem('PHONE_OF_ANOTHER_LEAD') };
    if (byId?.phoneKey && phone && byId.phoneKey !== phone.key) return { refused: problem('PHONE_DIFFERS') };
    const byEmail = !externalId && !phone && email ? this.#oldestWith(email) : undefined;
    return byId ?? byPhone ?? byEmail ?? null;
  }

  #withExternalId(externalId: string): Person | undefined {
    const person = this.#byExternalId.get(externalId);
    return person?.externalId === externalId ? person : undefined;
  }

  /** People may share an e-mail address. */
  #oldestWith(email: string): Person | undefined {
    let oldest: Person | undefined;
    for (const person of this.#byEmail.get(email) ?? [])
      if (person.email === email && (!oldest || person.id < oldest.id)) oldest = person;
    return oldest;
  }
}
