import { requestCall } from '../../call/request-call.ts';
import { ContactPurpose, type ContactDecision } from '../../contact-policy/decision/may-contact.types.ts';
import { reserveContact } from '../../contact-policy/reservation/reserve-contact.ts';
import { planMessage } from '../../conversation/outbound/plan-message.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import { Channel } from '../../lead/lead.types.ts';
import type { MeetingTimes } from '../../lead/score/note-meeting.ts';
import { bookMeeting } from '../../meeting/schedule-meeting.ts';
import { enterStage } from '../../pipeline/enter-stage.ts';
import { AttemptOutcome, CampaignLogStatus, CampaignStepAction } from '../campaign.enums.ts';
import type { MakeCallAct, ScheduleMeetingAct, SendMessageAct, UpdateStageAct } from '../rules/campaign-plan.ts';
import { later } from '../rules/later.ts';
import { said, type Said } from '../rules/said.ts';
import { passStep, type StepTry, type StepWork } from './step-work.ts';
import { HOUR, MINUTE } from '../../runtime/durations.ts';

const { PENDING, SENT, FAILED } = CampaignLogStatus;

/** Does what the rules said, as rows of this commit: what goes out is a row first, and is sent by the job of its slice. */
export async function performStep(work: StepWork, next: StepTry): Promise<void> {
  const { act } = next;
  if (work.refusal) return failed(work, next, work.refusal);
  switch (act.action) {
    case CampaignStepAction.SEND_MESSAGE:
      return sendMessage(work, next, act);
    case CampaignStepAction.MAKE_CALL:
      return makeCall(work, next, act);
    case CampaignStepAction.SCHEDULE_MEETING:
      return scheduleMeeting(work, next, act);
    case CampaignStepAction.UPDATE_STAGE:
      return updateStage(work, next, act);
  }
}

async function sendMessage(work: StepWork, next: StepTry, { channel, templateId }: SendMessageAct): Promise<void> {
  const { tx, lead, enrolment } = work;
  const text = await work.texts.write(lead, templateId);
  if ('refused' in text) return failed(work, next, text.refused);
  if (channel === Channel.CALL) return failed(work, next, said('MESSAGE_BY_PHONE'));
  const decision = next.contact as ContactDecision;
  const key = attemptKey(work, next);
  await reserveContact(tx, lead, channel, ContactPurpose.MARKETING, decision, key);
  const origin = { templateId, enrolmentId: enrolment.id, campaignId: enrolment.campaignId, stepId: next.step.stepId };
  const content = { body: text.text, subject: text.subject, purpose: ContactPurpose.MARKETING };
  const message = planMessage(tx, { lead, channel, key, decision, ...content, ...origin });
  attempted(work, next, PENDING, { messageId: message.id });
}

async function makeCall(work: StepWork, next: StepTry, { agentType }: MakeCallAct): Promise<void> {
  const { tx, lead, enrolment } = work;
  const key = attemptKey(work, next);
  await reserveContact(tx, lead, Channel.CALL, ContactPurpose.MARKETING, next.contact as ContactDecision, key);
  const origin = { enrolmentId: enrolment.id, campaignId: enrolment.campaignId, stepId: next.step.stepId };
  const call = await requestCall(tx, { leadId: lead.id, agentType, attemptKey: key, ...origin });
  attempted(work, next, PENDING, { callId: call.id });
}

async function scheduleMeeting(work: StepWork, next: StepTry, act: ScheduleMeetingAct): Promise<void> {
  const { tx, lead } = work;
  const { startsAt } = meetingTimes(act, lead, tx.now());
  const { title, durationMinutes } = act;
  const meeting = await bookMeeting(tx, {
    leadId: lead.id,
    startsAt,
    durationMinutes,
    title,
    idKey: attemptKey(work, next),
  });
  attempted(work, next, SENT, { meetingId: meeting.id, startsAt: startsAt.toISOString() });
  passStep(work, next.step, SENT, null);
}

/** When a meeting that is booked at an instant takes place; the rules have seen to it that an agreed time is there. */
export function meetingTimes(act: ScheduleMeetingAct, { facts }: Pick<Lead, 'facts'>, at: Date): MeetingTimes {
  const startsAt = act.startsInHours === null ? new Date(facts.meetingAt!) : later(at, act.startsInHours * HOUR);
  return { startsAt, endsAt: later(startsAt, act.durationMinutes * MINUTE) };
}

/** The step is recorded first: the move has it as its cause, by which a ring of campaigns is recognised. */
async function updateStage(work: StepWork, next: StepTry, { targetStage }: UpdateStageAct): Promise<void> {
  const { tx, lead, plan } = work;
  attempted(work, next, SENT, { from: lead.stage, to: targetStage });
  const done = passStep(work, next.step, SENT, null);
  enterStage(tx.because(done), lead, targetStage, `campaign ${plan.name}, step ${next.step.stepNumber}`);
}

/** It will not go better another time: the step is over. */
function failed(work: StepWork, next: StepTry, why: Said): void {
  attempted(work, next, FAILED, null, why);
}

function attempted(
  { tx, enrolment, ledger }: StepWork,
  { step, act, attempt: n, ...next }: StepTry,
  status: CampaignLogStatus,
  response: Record<string, unknown> | null,
  why: Said | null = null,
): void {
  const outcome = status === FAILED ? AttemptOutcome.REFUSED : null;
  const key = attemptKey({ enrolment }, { step, attempt: n, ...next });
  const made = { n, key, action: act.action, status, outcome, at: tx.now() };
  const { attempts } = ledger.entry(enrolment.id, step.stepId);
  ledger.write(tx, enrolment, step, { status, attempts: [...attempts, made], response, why, executedAt: tx.now() });
}

function attemptKey(
  { enrolment }: Pick<StepWork, 'enrolment'>,
  { step, attempt }: Pick<StepTry, 'step' | 'attempt'>,
): string {
  return `${enrolment.id}:${step.stepId}:${attempt}`;
}
