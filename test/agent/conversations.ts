import type { AgentType } from '../../src/agent/agent-type.ts';
import type { Turn, TurnRequest } from '../../src/agent/language-model.ts';
import type { LeadFacts } from '../../src/facts/catalogue.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { nextUtterance } from '../../src/agent/scripted/next-utterance.ts';
import { agentTools } from '../../src/agent/tools.ts';

/** A Saturday, noon in Santiago. */
export const now = '2026-11-21T15:00:00Z';

export function turnRequest(agentType: AgentType, facts: Partial<LeadFacts> = {}): TurnRequest {
  return {
    agentType,
    locale: 'es-CL',
    brokerName: 'Casa Norte',
    purpose: 'su interés en una propiedad',
    recording: false,
    lead: {
      firstName: 'Ana',
      facts: { ...noFacts, ...facts },
      country: 'CL',
      currency: 'CLP',
      zone: 'America/Santiago',
    },
    history: [],
    tools: agentTools,
    now,
  };
}

export interface Held {
  history: Turn[];
  /** What the agent said, one entry per turn; the opening line is the first. */
  said: string[];
  /** Tool calls in order. */
  called: { name: string; arguments: Record<string, unknown> }[];
}

/** Holds a call with a caller who says these lines in turn. `failing` names tools that answer with a failure. */
export function hold(request: TurnRequest, lines: readonly string[], failing: readonly string[] = []): Held {
  const held: Held = { history: [], said: [], called: [] };
  speak(request, held, failing);
  for (const text of lines) {
    held.history.push({ role: 'caller', text });
    speak(request, held, failing);
  }
  return held;
}

function speak(request: TurnRequest, held: Held, failing: readonly string[]): void {
  const words: string[] = [];
  for (let needsRound = true; needsRound;) {
    needsRound = false;
    for (const output of nextUtterance({ ...request, history: held.history })) {
      if (output.type === 'text') {
        words.push(output.text);
        held.history.push({ role: 'agent', text: output.text });
        continue;
      }
      const { id, name, arguments: input } = output;
      held.called.push({ name, arguments: input });
      held.history.push({ role: 'tool', id, name, arguments: input, ok: !failing.includes(name), result: {} });
      needsRound = true;
    }
  }
  held.said.push(words.join(' '));
}

/** The names of the tools called, in order. */
export function toolNames({ called }: Held): string[] {
  return called.map(({ name }) => name);
}

/** All that save_facts carried. */
export function savedFacts({ called }: Held): Record<string, unknown> {
  return Object.assign({}, ...called.filter(({ name }) => name === 'save_facts').map((call) => call.arguments));
}
