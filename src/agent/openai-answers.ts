import { z } from 'zod';

import { conversationOutcomes, messageIntents } from './language-model.ts';
import type { LeadFacts } from './lead-facts.ts';

// Structured outputs want every property required: what was not said is null, and left out again below.
const money = z.object({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string().length(3) });

const facts = z.object({
  budget: money.nullable(),
  location: z.string().nullable(),
  purpose: z.enum(['live_in', 'invest', 'rent']).nullable(),
  timeframeMonths: z.number().int().min(0).nullable(),
  financing: z.enum(['cash', 'mortgage_approved', 'mortgage_needed', 'none']).nullable(),
  monthlyIncome: money.nullable(),
  meetingAt: z.string().nullable().describe('ISO 8601'),
});

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
  sentiment: z.enum(['positive', 'neutral', 'negative']),
  nextStep: z.string(),
  financiallyApproved: z.boolean().nullable(),
});

/** The facts that were said; a time that is none, or past, was not. `now` in ISO 8601. */
export function saidFacts(answer: z.infer<typeof facts>, now: string): Partial<LeadFacts> {
  const { meetingAt, ...others } = answer;
  const said = { ...others, meetingAt: futureInstant(meetingAt, now) };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

/** The instant in UTC, or null when a model's time cannot be read or is past. */
export function futureInstant(text: string | null, now: string): string | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  if (Number.isNaN(at) || at <= Date.parse(now)) return null;
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
