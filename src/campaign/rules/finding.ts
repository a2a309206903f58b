import type { CampaignLogStatus, DecisionRule } from './campaign-enums.ts';
import type { PlanStep } from './campaign-plan.ts';
import type { Because, Verdict } from './decision.ts';
import type { Said } from './said.ts';

/** What one rule found and, when it settles the matter, the verdict. */
export interface Finding extends Because {
  verdict: Verdict | null;
}

export function passes(rule: DecisionRule, found: Said): Finding {
  return { rule, found, verdict: null };
}

export function exits(rule: DecisionRule, found: Said): Finding {
  return { rule, found, verdict: { kind: 'exit', why: { rule, found } } };
}

export function holds(rule: DecisionRule, found: Said): Finding {
  return { rule, found, verdict: { kind: 'hold', why: { rule, found } } };
}

/** Held until a stop is lifted. */
export function holdsBy(stopId: string, rule: DecisionRule, found: Said): Finding {
  return { rule, found, verdict: { kind: 'hold', why: { rule, found }, heldBy: stopId } };
}

export function waits(rule: DecisionRule, until: Date, found: Said): Finding {
  return { rule, found, verdict: { kind: 'wait', until, why: { rule, found } } };
}

export function skips(rule: DecisionRule, step: PlanStep, logStatus: CampaignLogStatus, found: Said): Finding {
  return { rule, found, verdict: { kind: 'skip', step, logStatus, why: { rule, found } } };
}
