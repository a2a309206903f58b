import { DecisionRule, EnrolmentStatus } from '../campaign.enums.ts';
import { decide } from './decide.ts';
import { performStep } from './perform-step.ts';
import { finish, passStep, questionOf, standStill, type StepWork } from './step-work.ts';

const { ACTIVE, WAITING, COMPLETED, EXITED } = EnrolmentStatus;

/** Moves one run on as far as it goes now: past steps that are over or skipped, through one act at most. */
export async function walkSteps(work: StepWork): Promise<void> {
  for (let acted = false; ;) {
    const { decision, contact } = decide(questionOf(work));
    switch (decision.kind) {
      case 'wait':
        return standStill(work, ACTIVE, decision.until);
      case 'hold':
        return standStill(work, decision.why.rule === DecisionRule.ATTEMPTS ? WAITING : ACTIVE, null);
      case 'exit':
        return finish(work, EXITED, decision.why.found);
      case 'done':
        return finish(work, COMPLETED, null);
      case 'skip':
        passStep(work, decision.step, decision.logStatus, decision.why);
        break;
      case 'run':
        // One act a commit: what it sets off is seen before the next.
        if (acted) return standStill(work, ACTIVE, work.tx.now());
        acted = true;
        await performStep(work, { ...decision, contact });
    }
  }
}
