import { refusal } from '../errors.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Stage } from '../lead/lead.types.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { enterStage } from './enter-stage.ts';
import type { MoveLeadToStageInput } from './pipeline.types.ts';

/** Moves a lead by hand. CONFLICT `lead_archived` for one that was put away. */
export function moveLeadToStage(scope: Scope, input: MoveLeadToStageInput): Promise<Lead> {
  scope.viewer.require('lead:write');
  const { leadId, newStage, reason } = input;
  return scope.commit(
    async (tx) => {
      const lead = await moveLead(tx, leadId, newStage, reason);
      if (lead.archivedAt) throw refusal('LEAD_ARCHIVED');
      return lead;
    },
    { operation: 'moveLeadToStage', input },
  );
}

/** The move within a commit. To the stage the lead is in: recorded as kept, and nothing follows from it. */
async function moveLead(tx: Tx, leadId: string, stage: Stage, reason: string): Promise<Lead> {
  const lead = await tx.lock(Lead, leadId);
  enterStage(tx, lead, stage, reason);
  return lead;
}
