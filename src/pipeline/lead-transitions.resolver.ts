import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../scope.ts';
import { StageTransition } from './stage-transition.entity.ts';

@Resolver(() => Lead)
export class LeadTransitionsResolver {
  @FieldResolver(() => [StageTransition], {
    description: 'The way of the lead through the pipeline, the latest 100 moves, newest first.',
  })
  stageTransitions(@Root() lead: Lead, @Ctx() { scope }: Context): Promise<StageTransition[]> {
    return findTransitions(scope, lead.id);
  }
}

const shown = 100;

/** Batched over the leads of a list. */
async function findTransitions(scope: Scope, leadId: string): Promise<StageTransition[]> {
  const transitions = await scope.batch('stage transitions', leadId, async (leadIds) => {
    const found = await scope.read.find(StageTransition, { leadId: { $in: leadIds } }, { sort: { _id: -1 } });
    return Map.groupBy(found, (transition) => transition.leadId);
  });
  return transitions?.slice(0, shown) ?? [];
}
