import { z } from 'zod';

import { byFact, factNames, typeOf, type FactName, type LeadFacts } from '../facts/catalogue.ts';
import type { FactType } from '../facts/fact-row.ts';
import { heardFacts } from '../facts/heard-facts.ts';
import { Sentiment } from './spanish/sentiment.ts';
import { conversationOutcomes, messageIntents } from './language-model.ts';

// Structured outputs want every property required: what was not said is null, and left out again below.
const money = z.object({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string().length(3) });

const facts = z.object(byFact(factNames, (name) => shapeOf(typeOf(name)).nullable()));

function shapeOf(type: FactType): z.ZodType {
  switch (type.kind) {
    case 'money':
      return money;
    case 'months':
      return z.number().int().min(0);
    case 'choice':
      return z.enum(Object.keys(type.choices));
    case 'text':
      return z.string();
    case 'instant':
      return z.string().describe('ISO 8601');
  }
}

export const messageAnswer = z.object({
  facts,
  intent: z.enum(messageIntents),
  wantsMeetingAt: z.string().nullable().describe('ISO 8601 con zona, en el futuro'),
  reply: z.string().nullable(),
});

export const summaryAnswer = z.object({
  summary: z.string(),
  facts,
  outcome: z.enum(conversationOutcomes),
  sentiment: z.enum(Sentiment),
  nextStep: z.string(),
  financiallyApproved: z.boolean().nullable(),
});

/** The facts that were said; a time that is none, or past, was not. `now` in ISO 8601. */
export function saidFacts(answer: z.infer<typeof facts>, now: string): Partial<LeadFacts> {
  const said = Object.entries(answer).map(([name, value]) => {
    const isInstant = typeOf(name as FactName).kind === 'instant';
    return [name, isInstant ? futureInstant(value as string | null, now) : value];
  });
  return heardFacts(Object.fromEntries(said));
}

/** The instant in UTC, or null when a model's time cannot be read or is past. */
export function futureInstant(text: string | null, now: string): string | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  if (Number.isNaN(at) || at <= Date.parse(now)) return null;
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
