import type { LeadFacts } from '../facts/catalogue.ts';

/**
 * How many monthly incomes a home may cost that is paid with a mortgage still to be got: 20 years at 10 %, at most
 * 30 % of the income for the instalment, a fifth paid down (0.30 / 0.00965 / 0.8 ≈ 39). A first sieve before a visit,
 * not a credit decision.
 */
export const incomesPerHome = 40;

/** Whether the lead could pay what they look for; null when that cannot be told from the facts. */
export function isAffordable({ financing, budget, monthlyIncome }: LeadFacts): boolean | null {
  if (financing === 'none') return false;
  if (financing === 'cash' || financing === 'mortgage_approved') return true;
  if (financing === null || budget === null || monthlyIncome === null) return null;
  if (budget.currency !== monthlyIncome.currency) return null;
  return Number(budget.amount) <= incomesPerHome * Number(monthlyIncome.amount);
}
