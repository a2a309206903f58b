import { z } from 'zod';
import { savedFacts } from '../../agent/tools.ts';
import { badInput } from '../../errors.ts';
import { byFact, factNames, typeOf } from '../../facts/catalogue.ts';
import type { FactType } from '../../facts/fact-row.ts';
import { heardFacts } from '../../facts/heard-facts.ts';
import { missingFacts } from '../../facts/lead-facts.ts';
import { amountPattern, currencyPattern } from '../../facts/money.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { learnFacts } from '../../lead/facts/learn-facts.ts';
import { onceFor, type CallTool } from './call-tool.ts';

const money = z.object({
  amount: z.string().regex(amountPattern),
  currency: z.string().regex(currencyPattern),
});

function shapeOf(type: FactType): z.ZodType {
  switch (type.kind) {
    case 'money':
      return money;
    case 'months':
      return z.number().int().min(0).max(type.max);
    case 'choice':
      return z.enum(Object.keys(type.choices));
    default:
      return z.string();
  }
}

const learned = z.object(byFact(savedFacts, (name) => shapeOf(typeOf(name)).nullable())).partial();

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
