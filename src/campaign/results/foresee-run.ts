import { Lead } from '../../lead/lead.entity.ts';
import { keepMeeting } from '../../lead/score/note-meeting.ts';
import { scoreLead } from '../../lead/score/rescore-lead.ts';
import { CampaignStepAction } from '../campaign.enums.ts';
import { decide, type Decided, type Question } from '../dispatch/decide.ts';
import { meetingTimes } from '../dispatch/perform-step.ts';
import type { LeadTexts } from '../dispatch/render-texts.ts';
import { contactActions } from '../rules/campaign-enums.ts';
import type { StepAct } from '../rules/campaign-plan.ts';
import type { Decision } from '../rules/decision.ts';
import { later } from '../rules/later.ts';
import type { Said } from '../rules/said.ts';

export interface Foreseen extends Pick<Decided, 'contact'> {
  kind: Decision['kind'];
  found: Said;
}

/**
 * What becomes of a run that begins now: the first step that reaches the lead, or the end of the run or its stop before
 * that. Where all steps that would reach the lead are left out, why the first of them is. The other steps are done to a
 * copy of the lead, because they may end the run or fail the conditions of later steps.
 */
export async function foreseeRun(begun: Question, texts: LeadTexts): Promise<Foreseen> {
  const { steps } = begun.plan;
  const last = steps.findLastIndex((step) => reachesLead(step, begun.lead));
  let leftOut: Foreseen | null = null;
  for (let question = begun; ;) {
    const { position } = question.enrolment;
    if (leftOut && position > last) return leftOut;
    const { decision, contact } = decide(question);
    const foreseen = { kind: decision.kind, found: decision.trace.at(-1)!.found, contact };
    if (decision.kind !== 'run' && decision.kind !== 'skip') return foreseen;
    if (reachesLead(steps[position]!, question.lead)) {
      const refused = decision.kind === 'run' ? await refusedText(question.lead, decision.act, texts) : null;
      if (decision.kind === 'run' && !refused) return foreseen;
      leftOut ??= refused ? { kind: 'skip', found: refused, contact: null } : foreseen;
    }
    question = afterStep(question, decision.kind === 'run' ? decision.act : null);
  }
}

/** A message, a call, and a meeting whose invitation is mailed. */
function reachesLead({ action }: StepAct, { email }: Pick<Lead, 'email'>): boolean {
  return contactActions.includes(action) || (action === CampaignStepAction.SCHEDULE_MEETING && Boolean(email));
}

/** Why the message cannot be written for the lead, so that the step fails and the next one follows. */
async function refusedText(lead: Lead, act: StepAct, texts: LeadTexts): Promise<Said | null> {
  if (act.action !== CampaignStepAction.SEND_MESSAGE) return null;
  const text = await texts.write(lead, act.templateId);
  return 'refused' in text ? text.refused : null;
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
