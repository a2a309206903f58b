import type { BrokerCollection } from '../../../storage/tenancy/broker-collection.ts';
import { noteKey } from './import-store.ts';

/** Which of these texts were noted about which of these people, each as its `noteKey`; a lead may have any number of other notes. */
export async function notesWithTexts(
  notes: BrokerCollection,
  people: readonly { id: string }[],
  texts: readonly string[],
): Promise<Set<string>> {
  const keys = new Set<string>();
  if (people.length === 0) return keys;
  const where = { leadId: { $in: people.map(({ id }) => id) }, body: { $in: [...new Set(texts)] } };
  const found = notes.stream(where, { projection: { leadId: 1, body: 1 } });
  for await (const { leadId, body } of found) keys.add(noteKey(leadId as string, body as string));
  return keys;
}
