import { advanceLead } from '../../pipeline/auto-advance-lead.ts';
import { onceFor, type CallTool } from './call-tool.ts';

/** Moves the lead on as far as what is known allows, and tells the agent why it moved or stayed. */
export const advanceStage: CallTool = (scope, use) =>
  scope.commit(
    async (tx) => {
      const { lead, moved, why, missing } = await advanceLead(tx, use.leadId);
      return { moved, stage: lead.stage, why, missing };
    },
    onceFor('advanceStage', use),
  );
