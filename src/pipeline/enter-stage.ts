import type { Lead } from '../lead/lead.entity.ts';
import type { Stage } from '../lead/lead.types.ts';
import { rescoreLead } from '../lead/score/rescore-lead.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { StageTransition } from './stage-transition.entity.ts';

/** Moves a locked lead and records why. To the stage it is in: recorded as kept, and nothing follows from it. */
export function enterStage(tx: Tx, lead: Lead, stage: Stage, reason: string): void {
  const move = { from: lead.stage, to: stage, reason };
  if (lead.stage === stage) {
    tx.record('lead.stage_kept', lead, move);
    return;
  }
  const secondsInStage = Math.max(0, Math.round((tx.now().getTime() - lead.stageEnteredAt.getTime()) / 1000));
  tx.append(StageTransition, lead, { ...move, actor: tx.actor, secondsInStage });
  lead.moveTo(stage, tx.now());
  tx.record('lead.stage_changed', lead, { ...move, secondsInStage, wasArchived: lead.archivedAt !== null });
  rescoreLead(tx, lead);
}

/** The first row of a lead's way through the pipeline: it is new in the stage it begins in. */
export function enterPipeline(tx: Tx, lead: Lead): void {
  tx.append(StageTransition, lead, { from: null, to: lead.stage, reason: 'new lead', actor: tx.actor });
}
