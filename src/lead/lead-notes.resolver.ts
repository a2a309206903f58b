import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { addLeadNote } from './add-lead-note.ts';
import { findNotes } from './find-notes.ts';
import { LeadNote } from './lead-note.entity.ts';
import { AddLeadNoteInput } from './lead-work.types.ts';
import { Lead } from './lead.entity.ts';

@Resolver(() => Lead)
export class LeadNotesResolver {
  @Mutation(() => LeadNote, {
    description: 'Notes something about a lead, for the people at the broker. Needs LEAD_WRITE.',
  })
  addLeadNote(
    @Ctx() { scope }: Context,
    @Arg('input', () => AddLeadNoteInput) input: AddLeadNoteInput,
  ): Promise<LeadNote> {
    return addLeadNote(scope, input);
  }

  @FieldResolver(() => [LeadNote], { description: 'What people at the broker noted, the latest 100, newest first.' })
  notes(@Root() lead: Lead, @Ctx() { scope }: Context): Promise<LeadNote[]> {
    return findNotes(scope, lead.id);
  }
}
