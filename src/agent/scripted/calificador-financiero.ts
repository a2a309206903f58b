import { isAffordable } from '../affordability.ts';
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
    return { does: 'call', tool: 'advance_stage', arguments: { reason: 'Puede pagar lo que busca' } };
  }
  const next =
    canPay === true
      ? 'Con estos datos podemos avanzar; el siguiente paso es coordinar una visita.'
      : 'Una persona del equipo revisará las alternativas y le escribirá.';
  return { does: 'end', reason: 'completed', text: `${next} Muchas gracias por su tiempo y que tenga un buen día.` };
};

function nextQuestion(state: Understanding): Move | null {
  const { financing, monthlyIncome, budget } = state.facts;
  if (financing === null && mayAsk(state, 'financing')) return { does: 'ask', topic: 'financing' };
  // Who pays cash, or cannot pay, need not tell their income.
  const isIncomeNeeded = financing !== 'cash' && financing !== 'none';
  if (isIncomeNeeded && monthlyIncome === null && mayAsk(state, 'income')) return { does: 'ask', topic: 'income' };
  if (budget === null) return mayAsk(state, 'budget') ? { does: 'ask', topic: 'budget' } : null;
  const isKnownFromBefore = state.learned.budget === undefined && state.answers.confirm_budget === undefined;
  if (!isKnownFromBefore || !mayAsk(state, 'confirm_budget')) return null;
  return { does: 'ask', topic: 'confirm_budget', before: `Tengo anotado un presupuesto de ${sayMoney(budget)}.` };
}
