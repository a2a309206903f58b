import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import { Lead } from '../lead/lead.entity.ts';
import { StageTransition } from './stage-transition.entity.ts';

const StageTransitionConnection = connectionOf(StageTransition, 'StageTransition');

@Resolver(() => Lead)
export class LeadTransitionsResolver {
  @FieldResolver(() => StageTransitionConnection, {
    description: 'The way of the lead through the pipeline, newest move first.',
  })
  stageTransitions(
    @Root() { id }: Lead,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<StageTransition>> {
    return readNestedPage(
      scope,
      StageTransition,
      { parent: { field: 'leadId', id }, sortBy: '_id', descending: true },
      page,
    );
  }
}
