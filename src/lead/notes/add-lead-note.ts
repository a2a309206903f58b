import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { AddLeadNoteInput } from '../work/lead-work.types.ts';
import { LeadNote } from './lead-note.entity.ts';
import { Lead } from '../lead.entity.ts';

/** Notes something about a lead, for the people at the broker. */
export function addLeadNote(scope: Scope, input: AddLeadNoteInput): Promise<LeadNote> {
  scope.viewer.require('lead:write');
  return scope.commit(async (tx) => noteAbout(tx, await tx.get(Lead, input.leadId), input.body), {
    operation: 'addLeadNote',
    input,
  });
}

/** The note within a commit. */
export function noteAbout(tx: Tx, lead: Lead, body: string): LeadNote {
  const note = tx.create(LeadNote, { leadId: lead.id, body, author: tx.actor });
  tx.record('lead.note_added', note);
  return note;
}
