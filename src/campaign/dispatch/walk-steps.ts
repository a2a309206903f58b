import { DecisionRule, EnrolmentStatus } from '../campaign.enums.ts';
import type { Decision } from '../rules/decision.ts';
import { decide } from './decide.ts';
import { performStep } from './perform-step.ts';
import { finish, passStep, questionOf, standStill, type StepWork } from './step-work.ts';

const { ACTIVE, WAITING, COMPLETED, EXITED } = EnrolmentStatus;

/** Moves one run on as far as it goes now: past steps that are over or skipped, to the first act and no further. */
export async function walkSteps(work: StepWork): Promise<void> {
  for (let acted = false; ;) {
    const { decision, contact } = decide(questionOf(work));
    // An act changes the lead, its meetings, and by reactions anything: the next commit reads all of it anew.
    if (acted && !isSettled(decision)) return standStill(work, ACTIVE, work.tx.now());
    switch (decision.kind) {
      case 'wait':
        return standStill(work, ACTIVE, decision.until);
      case 'hold':
        return standStill(
          work,
          decision.why.rule === DecisionRule.ATTEMPTS ? WAITING : ACTIVE,
          null,
          decision.heldBy ?? null,
        );
      case 'exit':
        return finish(work, EXITED, decision.why.found);
      case 'done':
        return finish(work, COMPLETED, null);
      case 'skip':
        passStep(work, decision.step, decision.logStatus, decision.why);
        break;
      case 'run':
        acted = true;
        await performStep(work, { ...decision, contact });
    }
  }
}

/** Whether no fact decides but the position and the attempts of the run, which the walk itself keeps. */
function isSettled(decision: Decision): boolean {
  return decision.kind === 'done' || ('why' in decision && decision.why.rule === DecisionRule.ATTEMPTS);
}
