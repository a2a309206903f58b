import type { FactName } from '../lead-facts.ts';
import { searchInWords } from './phrases.ts';
import type { Topic } from './questions.ts';
import type { Script } from './script.ts';
import { hasCalled, mayAsk } from './script.ts';

/** What a profile consists of, in the order it is asked. */
export const profileTopics: readonly (readonly [Topic, FactName])[] = [
  ['purpose', 'purpose'],
  ['location', 'location'],
  ['budget', 'budget'],
  ['timeframe', 'timeframeMonths'],
];

/** Asks what is missing of the profile, reads it back, and moves the lead on when it is whole and confirmed. */
export const perfilador: Script = (state) => {
  const missing = profileTopics.find(([topic, fact]) => state.facts[fact] === null && mayAsk(state, topic));
  if (missing !== undefined) return { does: 'ask', topic: missing[0] };
  const { confirm_facts: isConfirmed } = state.answers;
  const hasNews = profileTopics.some(([, fact]) => state.learned[fact] !== undefined);
  if (hasNews && isConfirmed === undefined && mayAsk(state, 'confirm_facts')) {
    return { does: 'ask', topic: 'confirm_facts', before: `Entonces busca ${searchInWords(state.facts)}.` };
  }
  if (isConfirmed === false && mayAsk(state, 'correction')) return { does: 'ask', topic: 'correction' };
  const isWhole = profileTopics.every(([, fact]) => state.facts[fact] !== null);
  if (isWhole && (isConfirmed === true || !hasNews) && !hasCalled(state, 'advance_stage')) {
    return { does: 'call', tool: 'advance_stage', arguments: { reason: 'Perfil completo y confirmado' } };
  }
  return {
    does: 'end',
    reason: 'completed',
    text: 'Con eso tengo lo necesario. Le enviaremos opciones que le sirvan. Muchas gracias por su tiempo y que tenga un buen día.',
  };
};
