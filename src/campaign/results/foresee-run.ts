import { Lead } from '../../lead/lead.entity.ts';
import { keepMeeting } from '../../lead/score/note-meeting.ts';
import { scoreLead } from '../../lead/score/rescore-lead.ts';
import { CampaignStepAction } from '../campaign.enums.ts';
import { decide, type Decided, type Question } from '../dispatch/decide.ts';
import { meetingTimes } from '../dispatch/perform-step.ts';
import { contactActions } from '../rules/campaign-enums.ts';
import type { StepAct } from '../rules/campaign-plan.ts';
import { later } from '../rules/later.ts';

export interface Foreseen extends Decided {
  /** As the steps before have left it. */
  lead: Lead;
}

/**
 * What is decided about a run that begins now at the first step that reaches the lead, or before it where the run ends or
 * stops; at the end where no step reaches the lead. Steps before it are done to a copy of the lead, because they may end
 * the run or fail its conditions.
 */
export function foreseeRun(begun: Question): Foreseen {
  const { steps } = begun.plan;
  const first = steps.findIndex(({ action }) => contactActions.includes(action));
  const last = first < 0 ? steps.length : first;
  for (let question = begun; ;) {
    const decided = decide(question);
    const { decision } = decided;
    const isPassed = decision.kind === 'run' || decision.kind === 'skip';
    if (!isPassed || question.enrolment.position >= last) return { ...decided, lead: question.lead };
    question = afterStep(question, decision.kind === 'run' ? decision.act : null);
  }
}

function afterStep(question: Question, act: StepAct | null): Question {
  const { enrolment, now } = question;
  const moved = { ...question, enrolment: { ...enrolment, position: enrolment.position + 1, previousStepAt: now } };
  const lead = Object.assign(new Lead(), question.lead);
  switch (act?.action) {
    case CampaignStepAction.UPDATE_STAGE:
      if (lead.stage !== act.targetStage) {
        lead.moveTo(act.targetStage, now);
        scoreLead(lead, now);
      }
      return { ...moved, lead };
    case CampaignStepAction.SCHEDULE_MEETING:
      keepMeeting(lead, meetingTimes(act, lead, now));
      scoreLead(lead, now);
      // The lead has entered before the step books anything.
      return { ...moved, lead, meetingBookedAt: later(now, 1) };
    default:
      return moved;
  }
}
