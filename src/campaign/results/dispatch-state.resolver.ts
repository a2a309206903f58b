import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql';
import { DispatchState } from '../../brake/brake.types.ts';
import { onTheLine } from '../../call/dialer/find-waiting-calls.ts';
import { VoiceCall } from '../../call/voice-call.entity.ts';
import type { Context } from '../../graphql/context.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { previewResume } from './preview-resume.ts';
import { ResumePreview } from './resume-preview.types.ts';

@Resolver(() => DispatchState)
export class DispatchStateResolver {
  @Query(() => ResumePreview, {
    description: 'What lifting a stop would let out until an hour from now. Changes nothing. Needs DISPATCH_RESUME.',
  })
  previewResume(
    @Ctx() { scope }: Context,
    @Arg('stopId', () => ID, { description: 'NOT_FOUND when there is no such stop; one that is lifted keeps nothing.' })
    stopId: string,
  ): Promise<ResumePreview> {
    return previewResume(scope, stopId);
  }

  @FieldResolver(() => Int, { description: 'Calls on the line now, those being placed too.' })
  liveCalls(@Ctx() { scope }: Context): Promise<number> {
    return scope.read.count(VoiceCall, onTheLine);
  }

  @FieldResolver(() => Int, { description: 'Campaign steps that are due now, those that a stop holds too.' })
  async dueSteps(@Ctx() { scope }: Context): Promise<number> {
    const [due, held] = await Promise.all([
      scope.read.count(Enrolment, { nextStepAt: { $gt: new Date(0), $lte: scope.now() } }),
      scope.read.count(Enrolment, { heldBy: { $gt: '' }, endedAt: null }),
    ]);
    return due + held;
  }
}
