import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { connectionOf, PageArgs, readPage, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { FollowerFault } from './follower-fault.entity.ts';
import { RetryFollowerFaultInput } from './follower-fault.types.ts';
import { retryFollowerFault } from './retry-follower-fault.ts';

const FollowerFaultConnection = connectionOf(FollowerFault, 'FollowerFault');

@Resolver(() => FollowerFault)
export class FollowerFaultResolver {
  @Query(() => FollowerFaultConnection, {
    description:
      'Entries of the log at which a follower failed, the newest fault first; none that is settled. Needs AUDIT_READ.',
  })
  followerFaults(@Ctx() { scope }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<FollowerFault>> {
    scope.viewer.require('audit:read');
    return readPage(scope.read, FollowerFault, { filter: { settledAt: null }, sortBy: '_id', descending: true }, page);
  }

  @Mutation(() => FollowerFault, {
    description:
      'Asks for another try, which follows within seconds: the entry is given to its follower once more, a counter that stopped is rebuilt from the start of the log. A fault that is settled, or waits for its retry, stays as it is. CONFLICT FOLLOWER_GONE when this version of Cadencia has no such follower. Needs BROKER_WRITE.',
  })
  retryFollowerFault(
    @Ctx() { scope }: Context,
    @Arg('input', () => RetryFollowerFaultInput) input: RetryFollowerFaultInput,
  ): Promise<FollowerFault> {
    return retryFollowerFault(scope, input);
  }
}
