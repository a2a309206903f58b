import type { Tx } from '../../storage/commit/tx.ts';
import type { CampaignWindow } from './may-contact.types.ts';

/** What the campaign that planned a contact says when it is about to go out. */
export type PlannersWord = { kind: 'goes_on'; window: CampaignWindow | null } | { kind: 'paused' } | { kind: 'over' };

/** Asks the campaigns about their runs. A paused one is locked, so that what it holds is not missed when it goes on. */
export type AskPlanner = (tx: Tx, enrolmentIds: readonly string[]) => Promise<ReadonlyMap<string, PlannersWord>>;
