import { phrases, toolReasons } from '../spanish/phrases.ts';
import type { Move } from './script.ts';
import { hasFailed, mayAsk } from './script.ts';
import type { Understanding } from './understanding.ts';

/** What goes before any script: leaving people alone, a person, a better moment. Null: go on with the script. */
export function divert(state: Understanding): Move | null {
  const { intent, answers, asked } = state;
  if (hasFailed(state, 'transfer')) return { does: 'end', reason: 'call_back', text: phrases.nobodyFree };
  if (intent === 'opt_out') return optOut(state);
  if (intent === 'wants_person') return transfer(phrases.transferring, toolReasons.wantsPerson);
  if (intent === 'wrong_person') return { does: 'end', reason: 'wrong_person', text: phrases.wrongPerson };
  if (intent === 'not_interested') return { does: 'end', reason: 'not_interested', text: phrases.notInterested };
  if (asked === 'callback') return endAfterCallback(state);
  if (intent === 'bad_moment' || (asked === 'good_moment' && answers.good_moment === false)) {
    return { does: 'ask', topic: 'callback', before: phrases.badMoment };
  }
  if (intent === 'goodbye') return { does: 'end', reason: 'completed', text: phrases.goodbye };
  return isMomentOpen(state) ? { does: 'ask', topic: 'good_moment' } : null;
}

function isMomentOpen(state: Understanding): boolean {
  const isAnswered = state.asked !== 'good_moment' || state.answers.good_moment !== undefined;
  const isEvaded = !state.isUnderstood || state.intent !== null;
  return !isAnswered && isEvaded && mayAsk(state, 'good_moment');
}

function endAfterCallback({ callBackAt }: Understanding): Move {
  const promise = callBackAt === null ? phrases.callLater : phrases.callThen;
  return { does: 'end', reason: 'call_back', text: `${promise} ${phrases.goodDay}` };
}

function optOut({ tools, lastWords }: Understanding): Move {
  const registered = tools.filter(({ name }) => name === 'register_opt_out');
  if (registered.some(({ ok }) => ok !== false)) return { does: 'end', reason: 'opted_out', text: phrases.optedOut };
  if (registered.length > 0) return transfer(phrases.optOutFailed, toolReasons.optOutFailed);
  return { does: 'call', tool: 'register_opt_out', arguments: { said: lastWords } };
}

function transfer(before: string, reason: string): Move {
  return { does: 'call', tool: 'transfer', arguments: { reason }, before };
}
