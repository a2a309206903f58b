import { refusal } from '../errors.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { autoAdvance, type Advance, type Stay } from './auto-advance.ts';
import { enterStage } from './enter-stage.ts';
import type { AutoAdvanceLeadInput, LeadAdvance } from './pipeline.types.ts';

/** Moves a lead as far as what is known of it allows. CONFLICT `lead_archived` for one that was put away. */
export function autoAdvanceLead(scope: Scope, input: AutoAdvanceLeadInput): Promise<LeadAdvance> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const advance = await advanceLead(tx, input.leadId);
      if (advance.lead.archivedAt) throw refusal('LEAD_ARCHIVED');
      return advance;
    },
    { operation: 'autoAdvanceLead', input },
  );
}

/** The advance within a commit, stage by stage until the lead stays. `why` tells of the last move, else why it stayed. */
export async function advanceLead(tx: Tx, leadId: string): Promise<LeadAdvance> {
  const lead = await tx.lock(Lead, leadId);
  let step = nextStep(lead, tx.now());
  let moved: string | null = null;
  for (; step.move; step = nextStep(lead, tx.now())) {
    enterStage(tx, lead, step.to, step.why);
    moved = step.why;
  }
  return { lead, moved: moved !== null, why: moved ?? step.why, missing: step.missing };
}

function nextStep(lead: Lead, now: Date): Advance | Stay {
  const { stage, facts, lastReplyAt, meetingStartsAt, meetingEndsAt } = lead;
  const meeting = meetingStartsAt && meetingEndsAt ? { startsAt: meetingStartsAt, endsAt: meetingEndsAt } : null;
  return autoAdvance({ stage, isArchived: lead.archivedAt !== null, facts, lastReplyAt, meeting }, now);
}
