import { z } from 'zod';
import { heardFacts } from '../../conversation/replies/heard-facts.ts';
import { badInput } from '../../errors.ts';
import { amountPattern, currencyPattern, factNames, missingFacts } from '../../lead/facts/lead-facts.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { learnFacts } from '../../lead/facts/learn-facts.ts';
import { onceFor, type CallTool } from './call-tool.ts';

const money = z.object({
  amount: z.string().regex(amountPattern),
  currency: z.string().regex(currencyPattern),
});

const learned = z
  .object({
    budget: money.nullable(),
    location: z.string().nullable(),
    purpose: z.enum(['live_in', 'invest', 'rent']).nullable(),
    timeframeMonths: z.number().int().min(0).max(600).nullable(),
    financing: z.enum(['cash', 'mortgage_approved', 'mortgage_needed', 'none']).nullable(),
    monthlyIncome: money.nullable(),
  })
  .partial();

/** Saves what the caller just said of what they look for; tells the agent what is still not known. */
export const saveFacts: CallTool = async (scope, use) => {
  const heard = learned.safeParse(use.arguments);
  if (!heard.success) {
    const { path, message } = heard.error.issues[0]!;
    throw badInput(path.join('.'), 'TOOL_ARGUMENT_INVALID', { found: message });
  }
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, use.leadId);
      learnFacts(tx, lead, heardFacts(heard.data), 'call');
      return { saved: true, missing: missingFacts(lead.facts, factNames) };
    },
    onceFor('saveFacts', use),
  );
};
