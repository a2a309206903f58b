import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Lead } from '../lead/lead.entity.ts';
import { CallConnection, callsOf } from './call-lists.ts';
import { VoiceCall } from './voice-call.entity.ts';

@Resolver(() => Lead)
export class LeadCallsResolver {
  @FieldResolver(() => CallConnection, {
    nullable: true,
    description: 'The calls to the lead, newest first.',
  })
  calls(
    @Root() { id }: Lead,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<VoiceCall>> {
    return callsOf(scope, id, page);
  }

  @FieldResolver(() => VoiceCall, { nullable: true, description: 'The newest call to the lead.' })
  async lastCall(@Root() { id }: Lead, @Ctx() { scope }: Context): Promise<VoiceCall | null> {
    const { edges } = await callsOf(scope, id, { first: 1 });
    return edges[0]?.node ?? null;
  }
}
