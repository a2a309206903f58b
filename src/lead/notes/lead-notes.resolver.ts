import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { readNestedPage } from '../../graphql/nested-page.ts';
import { addLeadNote } from './add-lead-note.ts';
import { LeadNote } from './lead-note.entity.ts';
import { AddLeadNoteInput } from '../work/lead-work.types.ts';
import { Lead } from '../lead.entity.ts';

const LeadNoteConnection = connectionOf(LeadNote, 'LeadNote');

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

  @FieldResolver(() => LeadNoteConnection, { description: 'What people at the broker noted, newest first.' })
  notes(
    @Root() { id }: Lead,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<LeadNote>> {
    return readNestedPage(scope, LeadNote, { parent: { field: 'leadId', id }, sortBy: '_id', descending: true }, page);
  }
}
