import { isAffordable } from '../affordability.ts';
import { AgentType } from '../agent-type.ts';
import { goals, nextToAsk } from '../goals.ts';
import { phrases, toolReasons } from '../spanish/phrases.ts';
import { sayMoney } from '../spanish/say-money.ts';
import type { Move, Script } from './script.ts';
import { hasCalled, mayAsk } from './script.ts';
import type { Understanding } from './understanding.ts';

/** Asks how the lead pays and from what, confirms the budget, and moves on whoever can pay. */
export const calificadorFinanciero: Script = (state) => {
  const question = nextQuestion(state);
  if (question !== null) return question;
  const canPay = isAffordable(state.facts);
  if (canPay === true && !hasCalled(state, 'advance_stage')) {
    return { does: 'call', tool: 'advance_stage', arguments: { reason: toolReasons.canPay } };
  }
  const next = canPay === true ? phrases.visitNext : phrases.alternativesNext;
  return { does: 'end', reason: 'completed', text: `${next} ${phrases.thanks}` };
};

function nextQuestion(state: Understanding): Move | null {
  const { budget } = state.facts;
  const missing = nextToAsk(goals[AgentType.CALIFICADOR_FINANCIERO], state.facts, (name) => mayAsk(state, name));
  if (missing !== null) return { does: 'ask', topic: missing };
  if (budget === null) return null;
  const isKnownFromBefore = state.learned.budget === undefined && state.answers.confirm_budget === undefined;
  if (!isKnownFromBefore || !mayAsk(state, 'confirm_budget')) return null;
  return { does: 'ask', topic: 'confirm_budget', before: `Tengo anotado un presupuesto de ${sayMoney(budget)}.` };
}
