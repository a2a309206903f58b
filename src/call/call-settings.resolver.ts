import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { UpdateCallSettingsInput } from './call.types.ts';
import { CallSettings } from './call-settings.entity.ts';
import { findCallSettings } from './find-call-settings.ts';
import { updateCallSettings } from './update-call-settings.ts';

@Resolver()
export class CallSettingsResolver {
  @Query(() => CallSettings, { description: 'How the broker calls. Needs CALL_READ.' })
  callSettings(@Ctx() { scope }: Context): Promise<CallSettings> {
    scope.viewer.require('call:read');
    return findCallSettings(scope.read, scope.viewer.broker);
  }

  @Mutation(() => CallSettings, { description: 'Changes what is given of how the broker calls. Needs BROKER_WRITE.' })
  updateCallSettings(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateCallSettingsInput) input: UpdateCallSettingsInput,
  ): Promise<CallSettings> {
    return updateCallSettings(scope, input);
  }
}
