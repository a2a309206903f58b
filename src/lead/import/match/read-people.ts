import type { ImportedLead } from '../csv/imported-lead.ts';
import type { ImportedPerson } from './import-store.ts';

export interface PeopleSource<Person> {
  withPhone(keys: string[]): Promise<Person[]>;
  withExternalId(ids: string[]): Promise<Person[]>;
  /** The oldest with each e-mail address, as many as are wanted of it. */
  oldestWith(wanted: ReadonlyMap<string, number>): Promise<Person[]>;
}

/** Reads those whom the rows may be about, by each kind of identity. */
export async function readPeople<Person extends ImportedPerson>(
  rows: readonly ImportedLead[],
  source: PeopleSource<Person>,
): Promise<Person[]> {
  const people = new Map<string, Person>();
  const add = (found: readonly Person[]) => found.forEach((person) => people.set(person.id, person));
  const phones = rows.flatMap(({ phone }) => phone?.key ?? []);
  const externalIds = rows.flatMap(({ externalId }) => externalId ?? []);
  if (phones.length > 0) add(await source.withPhone(phones));
  if (externalIds.length > 0) add(await source.withExternalId(externalIds));
  const wanted = addressesOf(rows, [...people.values()]);
  if (wanted.size > 0) add(await source.oldestWith(wanted));
  return [...people.values()];
}

/**
 * By e-mail address only those who have nothing else are looked for. People may share one, and a row is about the oldest who
 * has it then: only who is known by phone or external id can lose it before, so of each address one more is wanted.
 */
function addressesOf(rows: readonly ImportedLead[], known: readonly ImportedPerson[]): Map<string, number> {
  const addresses = rows.flatMap(({ phone, externalId, email }) => (phone || externalId || !email ? [] : email));
  const wanted = new Map(addresses.map((address) => [address, 1]));
  for (const { email } of known) if (email && wanted.has(email)) wanted.set(email, wanted.get(email)! + 1);
  return wanted;
}
