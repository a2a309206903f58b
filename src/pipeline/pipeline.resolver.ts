import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { AuditLog } from '../audit/audit-log.entity.ts';
import { followLog } from '../audit/follow-log.ts';
import { readPage, type Connection } from '../graphql/connection.ts';
import type { Context, Following } from '../graphql/context.ts';
import { Lead } from '../lead/lead.entity.ts';
import { LeadConnection } from '../lead/lead-connection.ts';
import { autoAdvanceLead } from './auto-advance-lead.ts';
import { leadsInStage } from './counting/stage-numbers.ts';
import { inactiveLeads } from './inactive-leads.ts';
import { moveLeadToStage } from './move-lead-to-stage.ts';
import { pipelineMetrics } from './pipeline-metrics.ts';
import {
  AutoAdvanceLeadInput,
  InactiveLeadsArgs,
  LeadAdvance,
  MoveLeadToStageInput,
  PeriodInput,
  PipelineMetrics,
  StageArgs,
  StageChange,
} from './pipeline.types.ts';

@Resolver(() => StageChange)
export class PipelineResolver {
  @Mutation(() => Lead, {
    description:
      'Moves a lead by hand; to the stage it is in, nothing follows. CONFLICT LEAD_ARCHIVED for one that was put away. Needs LEAD_WRITE.',
  })
  moveLeadToStage(
    @Ctx() { scope }: Context,
    @Arg('input', () => MoveLeadToStageInput) input: MoveLeadToStageInput,
  ): Promise<Lead> {
    return moveLeadToStage(scope, input);
  }

  @Mutation(() => LeadAdvance, {
    description:
      'Moves a lead as far as what is known of it allows, and says why or why not. CONFLICT LEAD_ARCHIVED for one that was put away. Needs LEAD_WRITE.',
  })
  autoAdvanceLead(
    @Ctx() { scope }: Context,
    @Arg('input', () => AutoAdvanceLeadInput) input: AutoAdvanceLeadInput,
  ): Promise<LeadAdvance> {
    return autoAdvanceLead(scope, input);
  }

  @Query(() => LeadConnection, { description: 'Leads in a stage, the last to enter first. Needs LEAD_READ.' })
  leadsByStage(
    @Ctx() { scope }: Context,
    @Args(() => StageArgs) { stage, ...page }: StageArgs,
  ): Promise<Connection<Lead>> {
    scope.viewer.require('lead:read');
    return readPage(
      scope.read,
      Lead,
      {
        filter: { stage, archivedAt: null },
        sortBy: 'stageEnteredAt',
        descending: true,
        count: () => leadsInStage(scope, stage),
      },
      page,
    );
  }

  @Query(() => LeadConnection, {
    description:
      'Leads in a stage with which nothing has happened for some days, the longest silent first. Needs LEAD_READ.',
  })
  inactiveLeads(
    @Ctx() { scope }: Context,
    @Args(() => InactiveLeadsArgs) args: InactiveLeadsArgs,
  ): Promise<Connection<Lead>> {
    return inactiveLeads(scope, args);
  }

  @Query(() => PipelineMetrics, {
    description: 'Each stage now and in a period, today and the 30 days before it when left out. Needs LEAD_READ.',
  })
  pipelineMetrics(
    @Ctx() { scope }: Context,
    @Arg('range', () => PeriodInput, { nullable: true }) range?: PeriodInput | null,
  ): Promise<PipelineMetrics> {
    return pipelineMetrics(scope, range ?? {});
  }

  @Subscription(() => StageChange, {
    description:
      'Leads that enter another stage. `after` replays what was sealed together with that entry and all that followed, so some of it may have been seen: drop ids you know. Needs LEAD_READ.',
    subscribe: ({ context, args }: Following<{ after?: string | null }>) =>
      followLog(context.scope, { events: ['lead.stage_changed'] }, args.after ?? null, 'lead:read'),
  })
  stageChanges(
    @Root() entry: AuditLog,
    @Arg('after', () => ID, { nullable: true, description: 'The last id you have seen; from now on when left out.' })
    _after?: string | null,
  ): StageChange {
    const move = entry.details as unknown as Pick<StageChange, 'from' | 'to' | 'reason'>;
    return { id: entry.id, leadId: entry.entityId, at: entry.createdAt, ...move };
  }

  @FieldResolver(() => Lead, { description: 'The lead as it is now.' })
  lead(@Root() change: StageChange, @Ctx() { scope }: Context): Promise<Lead> {
    return scope.read.get(Lead, change.leadId);
  }
}
