import { describe, expect, it } from 'vitest';
import { AttemptOutcome, CampaignLogStatus, CampaignStepAction } from '../../src/campaign/rules/campaign-enums.ts';
import { contactChannel } from '../../src/campaign/next-step.ts';
import type { StepAttempt } from '../../src/campaign/rules/decision.ts';
import type { StepConditions } from '../../src/campaign/rules/campaign-plan.ts';
import { said } from '../../src/campaign/rules/said.ts';
import { Channel } from '../../src/lead/channel.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';
import { after, call, callOrSms, decide, enrolment, type Changes } from './next-step.cases.ts';
import { message, plan, refused, stepOf } from './next-step.cases.ts';
import { MINUTE, HOUR, DAY } from '../../src/runtime/durations.ts';

const { PENDING, SENT, FAILED, SKIPPED, UNKNOWN } = CampaignLogStatus;
const { BUSY, NO_ANSWER, VOICEMAIL, HUMAN, REFUSED } = AttemptOutcome;

const tried = (action: CampaignStepAction, ...ends: [CampaignLogStatus, AttemptOutcome | null][]): StepAttempt[] =>
  ends.map(([status, outcome], index) => ({
    n: index + 1,
    action,
    status,
    outcome,
    at: after(index * HOUR),
  }));
const called = (...ends: [CampaignLogStatus, AttemptOutcome | null][]) => tried(CampaignStepAction.MAKE_CALL, ...ends);
const sent = (...ends: [CampaignLogStatus, AttemptOutcome | null][]) => tried(CampaignStepAction.SEND_MESSAGE, ...ends);

const decideAfter = (act: typeof call, attempts: StepAttempt[], now: Date, resendUnknown = false) =>
  decide({ plan: { steps: [stepOf(act)], resendUnknown }, enrolment: { attempts }, now });

describe('a call that reached nobody', () => {
  it('is dialled again when its delay is over', () => {
    const attempts = called([FAILED, BUSY]);

    expect(decideAfter(call, attempts, after(9 * MINUTE))).toMatchObject({
      kind: 'wait',
      until: after(10 * MINUTE),
    });
    expect(decideAfter(call, attempts, after(10 * MINUTE))).toMatchObject({
      kind: 'run',
      attempt: 2,
      act: call,
    });
  });

  it('is over after the last try', () => {
    const attempts = called([FAILED, BUSY], [FAILED, NO_ANSWER], [FAILED, BUSY]);

    expect(decideAfter(call, attempts, after(DAY))).toMatchObject({
      kind: 'skip',
      logStatus: FAILED,
    });
  });

  it.each([
    ['after the last try', called([FAILED, BUSY], [FAILED, NO_ANSWER], [FAILED, BUSY]), 4],
    ['at once after a voicemail', called([SENT, VOICEMAIL]), 2],
    ['whatever the order the tries are read in', called([FAILED, BUSY], [SENT, VOICEMAIL]).toReversed(), 3],
  ])('falls back to a message %s', (_title, attempts, attempt) => {
    const act = {
      action: CampaignStepAction.SEND_MESSAGE,
      channel: Channel.SMS,
      templateId: 'missed',
    };

    expect(decideAfter(callOrSms, attempts, after(2 * HOUR))).toMatchObject({
      kind: 'run',
      attempt,
      act,
    });
    expect(contactChannel({ ...plan, steps: [stepOf(callOrSms)] }, { ...enrolment, attempts })).toBe(Channel.SMS);
  });

  it('has one fallback, whose own failure is tried again and then ends the step', () => {
    const failed = { action: CampaignStepAction.SEND_MESSAGE, status: FAILED, outcome: null };
    const attempts = [...called([SENT, VOICEMAIL]), { ...failed, n: 2, at: after(0) }];
    const again = decideAfter(callOrSms, attempts, after(10 * MINUTE));
    const refusedTry = { ...attempts[1]!, outcome: REFUSED };

    expect(again).toMatchObject({ kind: 'run', attempt: 3, act: { channel: Channel.SMS } });
    expect(decideAfter(callOrSms, [attempts[0]!, refusedTry], after(DAY)).kind).toBe('skip');
  });

  it('needs no message when somebody was reached', () => {
    expect(decideAfter(callOrSms, called([SENT, HUMAN]), after(DAY))).toMatchObject({
      kind: 'skip',
      logStatus: SENT,
    });
  });
});

describe('a step that was tried and whose next attempt is refused', () => {
  const stepOut = { stageIn: [Stage.GANADO] };
  const refusals: [what: string, changes: Changes, conditions?: StepConditions][] = [
    ['a condition', {}, stepOut],
    ['the treatment', { lead: { treatment: TreatmentType.MANUAL_FOLLOW_UP } }],
    ['the contact rules', { contact: refused(null) }],
    ['a contact that is allowed too late', { contact: refused(after(9 * DAY)) }],
    ['a provider that is not there for days', { gap: said('NO_VOICE_PROVIDER'), now: after(4 * DAY) }],
  ];
  const tries: [what: string, attempts: StepAttempt[], status: CampaignLogStatus, code: string][] = [
    ['a voicemail', called([SENT, VOICEMAIL]), SENT, 'NO_FALLBACK'],
    ['a call that was not answered', called([FAILED, NO_ANSWER]), FAILED, 'NOT_TRIED_AGAIN'],
    ['a message that is not known', sent([UNKNOWN, null]), UNKNOWN, 'NOT_SENT_AGAIN'],
  ];

  describe.each(refusals)('by %s', (_what, changes, conditions) => {
    it.each(tries)(
      'ends as its attempt did, and says what stood against another: %s',
      (_title, attempts, status, code) => {
        const step = stepOf(attempts[0]!.action === message.action ? message : callOrSms, conditions && { conditions });
        const asked = { plan: { steps: [step], resendUnknown: true }, enrolment: { attempts }, now: after(DAY) };
        const decision = decide({ ...asked, ...changes });

        expect(decision).toMatchObject({ kind: 'skip', logStatus: status, why: { found: { code } } });
      },
    );

    it('is left out when nothing was tried', () => {
      const step = stepOf(callOrSms, conditions && { conditions });
      const decision = decide({ plan: { steps: [step] }, now: after(DAY), ...changes });

      expect(decision).toMatchObject({ kind: 'skip', logStatus: SKIPPED });
    });
  });
});

describe('an attempt that is not over', () => {
  it('holds the step while it is under way', () => {
    expect(decideAfter(message, sent([PENDING, null]), after(DAY))).toMatchObject({ kind: 'hold' });
    expect(contactChannel(plan, { ...enrolment, attempts: sent([PENDING, null]) })).toBeNull();
  });

  it('is never repeated blindly, and given up when the provider stays silent', () => {
    const attempts = sent([UNKNOWN, null]);

    expect(decideAfter(message, attempts, after(DAY))).toMatchObject({
      kind: 'wait',
      until: after(3 * DAY),
    });
    expect(decideAfter(message, attempts, after(3 * DAY))).toMatchObject({
      kind: 'skip',
      logStatus: UNKNOWN,
    });
  });

  it('is made once more, not twice, when the campaign says so', () => {
    const once = decideAfter(message, sent([UNKNOWN, null]), after(DAY), true);
    const twice = decideAfter(message, sent([UNKNOWN, null], [UNKNOWN, null]), after(DAY), true);

    expect(once).toMatchObject({ kind: 'run', attempt: 2 });
    expect(twice.kind).toBe('wait');
  });
});

describe('a step that was dealt with', () => {
  it.each([SENT, SKIPPED])('as %s is passed by with that status', (status) => {
    expect(decideAfter(message, sent([status, null]), after(DAY))).toMatchObject({
      kind: 'skip',
      logStatus: status,
    });
  });

  it('as a refused message is not sent again', () => {
    expect(decideAfter(message, sent([FAILED, REFUSED]), after(DAY)).kind).toBe('skip');
  });
});
