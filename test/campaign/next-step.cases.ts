import { DispatchStop } from '../../src/brake/dispatch-stop.entity.ts';
import { StopScope } from '../../src/brake/stop-scope.ts';
import { contactReason } from '../../src/contact-policy/contact-reasons.ts';
import { AgentType } from '../../src/agent/agent-type.ts';
import { nextStep } from '../../src/campaign/next-step.ts';
import { CampaignStatus, CampaignStepAction, EnrolmentStatus } from '../../src/campaign/rules/campaign-enums.ts';
import type { CampaignPlan, PlanStep, StepAct } from '../../src/campaign/rules/campaign-plan.ts';
import type { Decision, EnrolmentFacts, StepLead } from '../../src/campaign/rules/decision.ts';
import type { Said } from '../../src/campaign/rules/said.ts';
import { ContactReasonCode } from '../../src/contact-policy/decision/may-contact.types.ts';
import type { ContactDecision } from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { Stage } from '../../src/lead/stage.ts';

export const entered = new Date('2025-03-03T10:00:00Z');

/** A time so many milliseconds after the lead entered. */
export const after = (milliseconds: number): Date => new Date(entered.getTime() + milliseconds);

export const message: StepAct = {
  action: CampaignStepAction.SEND_MESSAGE,
  channel: Channel.TELEGRAM,
  templateId: 'welcome',
};
export const call: StepAct = {
  action: CampaignStepAction.MAKE_CALL,
  agentType: AgentType.PERFILADOR,
  fallback: null,
};
export const callOrSms: StepAct = {
  ...call,
  fallback: { channel: Channel.SMS, templateId: 'missed' },
};
export const stageMove: StepAct = {
  action: CampaignStepAction.UPDATE_STAGE,
  targetStage: Stage.PERFILAMIENTO,
};

export function stepOf(act: StepAct, rest: Partial<Omit<PlanStep, keyof StepAct>> = {}): PlanStep {
  const retry = { maxAttempts: 3, delaysInMinutes: [10, 60] };
  return { stepId: 's1', stepNumber: 1, delayHours: 0, conditions: null, retry, ...rest, ...act };
}

export const allowed: ContactDecision = {
  allowed: true,
  reasons: [],
  nextAllowedAt: null,
  rulesVersion: '1',
  ruleSet: 'MX',
  reserves: [],
};

export function refused(nextAllowedAt: Date | null): ContactDecision {
  const place = { ruleSet: 'MX', channel: Channel.TELEGRAM, zone: 'America/Mexico_City' };
  const reasons = [contactReason(ContactReasonCode.OUTSIDE_HOURS, place)];
  return { ...allowed, allowed: false, reasons, nextAllowedAt };
}

export const plan: CampaignPlan = {
  campaignId: 'c1',
  name: 'Bienvenida',
  version: 1,
  status: CampaignStatus.ACTIVE,
  channel: Channel.TELEGRAM,
  steps: [stepOf(message), stepOf(stageMove, { stepId: 's2', stepNumber: 2, delayHours: 24 })],
  exits: { onReply: true, onMeeting: true, onStage: [Stage.GANADO] },
  window: null,
  resendUnknown: false,
  maxWaitDays: 3,
};

export const enrolment: EnrolmentFacts = {
  status: EnrolmentStatus.ACTIVE,
  position: 0,
  enteredAt: entered,
  previousStepAt: null,
  nextStepAt: entered,
  resumedAt: null,
  hops: 0,
  attempts: [],
};

const lead: StepLead = {
  stage: Stage.ENTRADA,
  score: 40,
  archived: false,
  facts: noFacts,
  lastReplyAt: null,
  lastWroteAt: null,
  meetingBookedAt: null,
  treatment: null,
  doNotContact: false,
  optedOutOf: [],
};

/** A stop of everything since the lead entered, with some of it changed. */
export function stopOf(changes: Partial<DispatchStop> = {}): DispatchStop {
  return Object.assign(new DispatchStop(), { id: 'stop', scope: StopScope.ALL, createdAt: entered, ...changes });
}

export interface Changes {
  plan?: Partial<CampaignPlan>;
  enrolment?: Partial<EnrolmentFacts>;
  lead?: Partial<StepLead>;
  contact?: ContactDecision | null;
  gap?: Said;
  stops?: DispatchStop[];
  holdup?: Said;
  now?: Date;
}

/** The decision for the ordinary case with some of it changed. */
export function decide(changes: Changes = {}): Decision {
  return nextStep({
    plan: { ...plan, ...changes.plan },
    enrolment: { ...enrolment, ...changes.enrolment },
    lead: { ...lead, ...changes.lead },
    contact: changes.contact === undefined ? allowed : changes.contact,
    gap: changes.gap ?? null,
    stops: changes.stops ?? [],
    holdup: changes.holdup ?? null,
    now: changes.now ?? entered,
  });
}
