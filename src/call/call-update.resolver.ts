import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { CallUpdate } from './call-details.ts';
import { VoiceCall } from './voice-call.entity.ts';

@Resolver(() => CallUpdate)
export class CallUpdateResolver {
  @FieldResolver(() => VoiceCall, { description: 'The call as it is now.' })
  async call(@Root() { callId }: CallUpdate, @Ctx() { scope }: Context): Promise<VoiceCall> {
    return (await scope.read.load(VoiceCall, callId))!;
  }
}
