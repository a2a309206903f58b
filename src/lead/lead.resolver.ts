import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Membership } from '../account/members/membership.entity.ts';
import type { Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { archiveLead, restoreLead } from './archive-lead.ts';
import { assignLead } from './work/assign-lead.ts';
import { createLead } from './create-lead.ts';
import { LeadConnection } from './lead-connection.ts';
import { LeadsArgs } from './lead-filter.types.ts';
import { CreateLeadInput, UpdateLeadInput } from './lead-input.types.ts';
import { ArchiveLeadInput, AssignLeadInput, RestoreLeadInput, SetLeadTreatmentInput } from './work/lead-work.types.ts';
import { Lead } from './lead.entity.ts';
import { listLeads } from './list-leads.ts';
import { setLeadTreatment } from './work/set-lead-treatment.ts';
import { updateLead } from './update-lead.ts';

@Resolver(() => Lead)
export class LeadResolver {
  @Query(() => LeadConnection, { description: 'Leads of the broker. Needs LEAD_READ.' })
  leads(@Ctx() { scope }: Context, @Args(() => LeadsArgs) args: LeadsArgs): Promise<Connection<Lead>> {
    return listLeads(scope, args);
  }

  @Query(() => Lead, { description: 'One lead. Needs LEAD_READ.' })
  lead(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such lead.' }) id: string,
  ): Promise<Lead> {
    scope.viewer.require('lead:read');
    return scope.read.get(Lead, id);
  }

  @Mutation(() => Lead, {
    description:
      'A new lead; CONFLICT `lead_exists` with `leadId` when the phone or the external id is taken. Needs LEAD_WRITE.',
  })
  createLead(@Ctx() { scope }: Context, @Arg('input', () => CreateLeadInput) input: CreateLeadInput): Promise<Lead> {
    return createLead(scope, input);
  }

  @Mutation(() => Lead, { description: 'Changes what a lead is known by and what is known of it. Needs LEAD_WRITE.' })
  updateLead(@Ctx() { scope }: Context, @Arg('input', () => UpdateLeadInput) input: UpdateLeadInput): Promise<Lead> {
    return updateLead(scope, input);
  }

  @Mutation(() => Lead, {
    description:
      'Puts a lead away: it is not contacted, moved, or put into campaigns or meetings any more. What is known of it can still be changed; nothing is deleted. One that was put away stays so since then. Needs LEAD_WRITE.',
  })
  archiveLead(@Ctx() { scope }: Context, @Arg('input', () => ArchiveLeadInput) input: ArchiveLeadInput): Promise<Lead> {
    return archiveLead(scope, input);
  }

  @Mutation(() => Lead, {
    description: 'Takes a lead back that was put away; any other stays as it is. Needs LEAD_WRITE.',
  })
  restoreLead(@Ctx() { scope }: Context, @Arg('input', () => RestoreLeadInput) input: RestoreLeadInput): Promise<Lead> {
    return restoreLead(scope, input);
  }

  @Mutation(() => Lead, { description: 'Gives a lead to a member; without one, to nobody. Needs LEAD_WRITE.' })
  assignLead(@Ctx() { scope }: Context, @Arg('input', () => AssignLeadInput) input: AssignLeadInput): Promise<Lead> {
    return assignLead(scope, input);
  }

  @Mutation(() => Lead, { description: 'Says who takes the next action with a lead, and when. Needs LEAD_WRITE.' })
  setLeadTreatment(
    @Ctx() { scope }: Context,
    @Arg('input', () => SetLeadTreatmentInput) input: SetLeadTreatmentInput,
  ): Promise<Lead> {
    return setLeadTreatment(scope, input);
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The member who takes care of the lead; `removedAt` says whether they have left.',
  })
  async assignee(@Root() lead: Lead, @Ctx() { scope }: Context): Promise<Membership | null> {
    return lead.assigneeId ? scope.read.load(Membership, lead.assigneeId) : null;
  }
}
