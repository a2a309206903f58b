import { Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Lead } from '../lead/lead.entity.ts';
import { newestCalls } from './call-lists.ts';
import { VoiceCall } from './voice-call.entity.ts';

@ArgsType()
class NewestArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many, 1 to 50.' })
  @Min(1, { message: 'ask for 1 to 50' })
  @Max(50, { message: 'ask for 1 to 50' })
  first: number = 10;
}

@Resolver(() => Lead)
export class LeadCallsResolver {
  @FieldResolver(() => [VoiceCall], {
    description: 'The newest calls to the lead; `callsByLead` pages through all. Needs CALL_READ.',
  })
  calls(
    @Root() { id }: Lead,
    @Ctx() { scope }: Context,
    @Args(() => NewestArgs) { first }: NewestArgs,
  ): Promise<VoiceCall[]> {
    return newestCalls(scope, id, first);
  }

  @FieldResolver(() => VoiceCall, { nullable: true, description: 'The newest call to the lead. Needs CALL_READ.' })
  async lastCall(@Root() { id }: Lead, @Ctx() { scope }: Context): Promise<VoiceCall | null> {
    return (await newestCalls(scope, id, 1))[0] ?? null;
  }
}
