import { profileFacts } from '../../facts/lead-facts.ts';
import { AgentType } from '../agent-type.ts';
import { goals, nextToAsk } from '../goals.ts';
import { phrases, toolReasons } from '../spanish/phrases.ts';
import { searchInWords } from './phrases.ts';
import type { Script } from './script.ts';
import { hasCalled, mayAsk } from './script.ts';

const wanted = goals[AgentType.PERFILADOR];

/** Asks what is missing of the profile, reads it back, and moves the lead on when it is whole and confirmed. */
export const perfilador: Script = (state) => {
  const missing = nextToAsk(wanted, state.facts, (name) => mayAsk(state, name));
  if (missing !== null) return { does: 'ask', topic: missing };
  const { confirm_facts: isConfirmed } = state.answers;
  const hasNews = wanted.some((name) => state.learned[name] !== undefined);
  if (hasNews && isConfirmed === undefined && mayAsk(state, 'confirm_facts')) {
    return { does: 'ask', topic: 'confirm_facts', before: `Entonces busca ${searchInWords(state.facts)}.` };
  }
  if (isConfirmed === false && mayAsk(state, 'correction')) return { does: 'ask', topic: 'correction' };
  const isWhole = profileFacts.every((name) => state.facts[name] !== null);
  if (isWhole && (isConfirmed === true || !hasNews) && !hasCalled(state, 'advance_stage')) {
    return { does: 'call', tool: 'advance_stage', arguments: { reason: toolReasons.profileConfirmed } };
  }
  return {
    does: 'end',
    reason: 'completed',
    text: `${phrases.profileDone} ${phrases.thanks}`,
  };
};
