import { factNames, rowOf, type LeadFacts } from '../../facts/catalogue.ts';
import type { ReadingContext } from '../../facts/fact-row.ts';
import { normalize } from '../../text/normalize.ts';

/** What a caller's words say about what they look for. Only what was said: nothing is guessed from silence. */
export function extractFacts(said: string, context: ReadingContext): Partial<LeadFacts> {
  const text = normalize(said, 'NFC');
  const read = factNames.map((name) => [name, rowOf(name).read(text, context)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== null));
}
