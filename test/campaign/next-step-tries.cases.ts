import { CampaignLogStatus, CampaignStepAction } from '../../src/campaign/rules/campaign-enums.ts';
import type { StepAct } from '../../src/campaign/rules/campaign-plan.ts';
import type { StepAttempt, StepLead } from '../../src/campaign/rules/decision.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { after, callOrSms, stepOf, type Changes } from './next-step.cases.ts';

/** A visit; without hours, at the time the lead agreed to. */
export const meeting = (startsInHours: number | null): StepAct => ({
  action: CampaignStepAction.SCHEDULE_MEETING,
  title: 'Visita',
  durationMinutes: 60,
  startsInHours,
});

export const agreedTo = (meetingAt: string): Pick<StepLead, 'facts'> => ({ facts: { ...noFacts, meetingAt } });

/** The last attempt of a step that calls, and sends a message when nobody is reached. */
export function tried(last: Partial<StepAttempt>, more: Changes = {}): Changes {
  const attempt: StepAttempt = {
    n: 1,
    action: CampaignStepAction.MAKE_CALL,
    status: CampaignLogStatus.FAILED,
    outcome: null,
    at: after(0),
    ...last,
  };
  return { ...more, plan: { steps: [stepOf(callOrSms)], ...more.plan }, enrolment: { attempts: [attempt] } };
}
