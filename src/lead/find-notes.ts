import type { Scope } from '../scope.ts';
import { LeadNote } from './lead-note.entity.ts';

const shown = 100;

/** The latest notes about a lead, newest first; batched over the leads of a list. */
export async function findNotes(scope: Scope, leadId: string): Promise<LeadNote[]> {
  const notes = await scope.batch('lead notes', leadId, async (leadIds) => {
    const found = await scope.read.find(LeadNote, { leadId: { $in: leadIds } }, { sort: { _id: -1 } });
    return Map.groupBy(found, (note) => note.leadId);
  });
  return notes?.slice(0, shown) ?? [];
}
