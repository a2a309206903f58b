import { rowOf, type FactName, type LeadFacts } from '../facts/catalogue.ts';
import { factsAbout } from '../facts/lead-facts.ts';
import { AgentType } from './agent-type.ts';

/** The facts that each agent finds out, in the order in which it asks. */
export const goals: Readonly<Record<AgentType, readonly FactName[]>> = {
  [AgentType.PERFILADOR]: factsAbout('search'),
  [AgentType.CALIFICADOR_FINANCIERO]: [...factsAbout('finances'), 'budget'],
  [AgentType.AGENDADOR]: factsAbout('meeting'),
  [AgentType.SEGUIMIENTO]: [],
};

/** The first of `names` that is not known, is needed, and may be asked; null for none. */
export function nextToAsk(
  names: readonly FactName[],
  facts: LeadFacts,
  mayAsk: (name: FactName) => boolean = () => true,
): FactName | null {
  const isOpen = (name: FactName) => facts[name] === null && !rowOf(name).unless?.(facts);
  return names.find((name) => isOpen(name) && mayAsk(name)) ?? null;
}
