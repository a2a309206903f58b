import type { Lead } from '../../src/lead/lead.entity.ts';
import type { Stage } from '../../src/lead/lead.types.ts';
import type { StageTransition } from '../../src/pipeline/stage-transition.entity.ts';

/** An entity as it is stored. */
type Row<T extends { id: string }> = Omit<T, 'id'> & { _id: string };

export type LeadRow = Pick<Row<Lead>, '_id' | 'name' | 'stage' | 'stageEnteredAt' | 'score' | 'scoreParts'> &
  Pick<Lead, 'broker' | 'phone' | 'email' | 'facts' | 'lastReplyAt' | 'callsAnswered' | 'version'>;

export type TransitionRow = Row<StageTransition>;

export interface CommandRow {
  _id: string;
  inputHash: string;
  result: { $entity: 'Lead'; id: string };
  createdAt: Date;
}

export interface Move {
  leadId: string;
  newStage: Stage;
  reason: string;
}

export type Change = Pick<LeadRow, 'stage' | 'stageEnteredAt' | 'score' | 'scoreParts'>;
