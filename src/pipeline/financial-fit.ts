import { incomesPerHome } from '../agent/affordability.ts';
import type { LeadFacts } from '../facts/catalogue.ts';

/** Whether the lead can pay, and why. */
export interface FinancialFit {
  isFit: boolean;
  why: string;
}

/** Approved is who pays cash or has a mortgage, or whose income carries one. Without a way to pay the budget does not matter. */
export function financialFit({ budget, financing, monthlyIncome }: LeadFacts): FinancialFit {
  if (financing === 'none') return { isFit: false, why: 'has no way to pay' };
  if (!budget || !financing) return { isFit: false, why: 'budget or financing is not known' };
  if (financing === 'cash') return { isFit: true, why: 'pays cash' };
  if (financing === 'mortgage_approved') return { isFit: true, why: 'has an approved mortgage' };
  if (!monthlyIncome) return { isFit: false, why: 'needs a mortgage, and the monthly income is not known' };
  if (monthlyIncome.currency !== budget.currency) {
    return { isFit: false, why: 'needs a mortgage, and income and budget are in different currencies' };
  }
  const isFit = Number(budget.amount) <= Number(monthlyIncome.amount) * incomesPerHome;
  const verb = isFit ? 'carries' : 'does not carry';
  return { isFit, why: `needs a mortgage, and the monthly income ${verb} the budget` };
}
