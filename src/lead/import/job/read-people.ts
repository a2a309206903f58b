import type { ImportedLead } from '../csv/imported-lead.ts';

type Identity = 'phoneKey' | 'externalId' | 'email';

/** Reads those whom the rows may be about: one query for each kind of identity. A person is found by each of its own. */
export async function readPeople<Person extends { id: string }>(
  rows: readonly ImportedLead[],
  find: (where: Partial<Record<Identity, { $in: string[] }>>) => Promise<Person[]>,
): Promise<Person[]> {
  const people = new Map<string, Person>();
  for (const [field, values] of Object.entries(identitiesOf(rows)))
    if (values.length > 0) for (const person of await find({ [field]: { $in: values } })) people.set(person.id, person);
  return [...people.values()];
}

/** By e-mail address only those who have nothing else are looked for: people may share one. */
export function identitiesOf(rows: readonly ImportedLead[]): Record<Identity, string[]> {
  return {
    phoneKey: rows.flatMap(({ phone }) => phone?.key ?? []),
    externalId: rows.flatMap(({ externalId }) => externalId ?? []),
    email: rows.flatMap(({ phone, externalId, email }) => (phone || externalId || !email ? [] : email)),
  };
}
