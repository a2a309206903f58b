import type { FactName, LeadFacts } from '../../facts/catalogue.ts';
import { savedFacts } from '../tools.ts';
import type { Understanding } from './understanding.ts';

/**
 * What the caller said and no tool call has carried yet; null for nothing, or when this turn saved already.
 * The meeting is not among it: agreeing on it is the booking, which needs a yes.
 */
export function unsavedFacts({ learned, tools, recentTools }: Understanding): Partial<LeadFacts> | null {
  if (recentTools.some(({ name }) => name === 'save_facts')) return null;
  const saved: Readonly<Record<string, unknown>> = Object.assign(
    {},
    ...tools.filter(({ name, ok }) => name === 'save_facts' && ok !== false).map((tool) => tool.arguments),
  );
  const unsaved = (Object.keys(learned) as FactName[])
    .filter((name) => savedFacts.includes(name) && JSON.stringify(saved[name]) !== JSON.stringify(learned[name]))
    .map((name) => [name, learned[name]]);
  return unsaved.length === 0 ? null : Object.fromEntries(unsaved);
}
