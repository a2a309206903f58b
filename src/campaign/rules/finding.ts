import type { CampaignLogStatus } from './campaign-enums.ts';
import type { PlanStep } from './campaign-plan.ts';
import type { RuleName, Verdict } from './decision.ts';

/** What one rule found: its sentence and, when it settles the matter, the verdict. */
export interface Finding {
  rule: RuleName;
  detail: string;
  verdict: Verdict | null;
}

export function passes(rule: RuleName, detail: string): Finding {
  return { rule, detail, verdict: null };
}

export function exits(rule: RuleName, detail: string): Finding {
  return { rule, detail, verdict: { kind: 'exit', why: { rule, text: detail } } };
}

export function holds(rule: RuleName, detail: string): Finding {
  return { rule, detail, verdict: { kind: 'hold', why: { rule, text: detail } } };
}

export function waits(rule: RuleName, until: Date, detail: string): Finding {
  return { rule, detail, verdict: { kind: 'wait', until, why: { rule, text: detail } } };
}

export function skips(rule: RuleName, step: PlanStep, logStatus: CampaignLogStatus, detail: string): Finding {
  const why = { rule, text: detail };
  return { rule, detail, verdict: { kind: 'skip', step, logStatus, why } };
}

/** Minutes are enough for a broker; the zone is named because rules know no clock but the server's. */
export function inWords(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
