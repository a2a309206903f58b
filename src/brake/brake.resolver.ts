import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { everyBroker } from '../storage/tenancy/every-broker.ts';
import { DispatchState, ResumeDispatchInput, StopDispatchInput } from './brake.types.ts';
import { DispatchStop } from './dispatch-stop.entity.ts';
import { readDispatchState } from './read-dispatch-state.ts';
import { resumeDispatch } from './resume-dispatch.ts';
import { stopDispatch } from './stop-dispatch.ts';

@Resolver(() => DispatchStop)
export class BrakeResolver {
  @Query(() => DispatchState, { description: 'What is stopped now, and what it holds back. Needs CAMPAIGN_READ.' })
  dispatchState(@Ctx() { scope }: Context): Promise<DispatchState> {
    return readDispatchState(scope);
  }

  @Mutation(() => DispatchStop, {
    description:
      'Lets nothing more go out within a second, in every process; nothing is lost, and no step is skipped. Messages and calls that members ask for are refused (CONFLICT DISPATCH_STOPPED) until `resumeDispatch`. A scope that is stopped already stays one stop. Needs DISPATCH_STOP.',
  })
  stopDispatch(
    @Ctx() { scope }: Context,
    @Arg('input', () => StopDispatchInput) input: StopDispatchInput,
  ): Promise<DispatchStop> {
    return stopDispatch(scope, input);
  }

  @Mutation(() => DispatchStop, {
    description:
      'Lifts a stop: what waited goes on in the order in which it was due. One that is lifted already stays as it is; CONFLICT STOP_OF_OPERATOR for one of the installation. Needs DISPATCH_RESUME.',
  })
  resumeDispatch(
    @Ctx() { scope }: Context,
    @Arg('input', () => ResumeDispatchInput) input: ResumeDispatchInput,
  ): Promise<DispatchStop> {
    return resumeDispatch(scope, input);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the operator stopped the whole installation; only the operator lifts it.',
  })
  isOfInstallation(@Root() { broker }: DispatchStop): boolean {
    return broker === everyBroker;
  }
}
