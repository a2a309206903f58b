import { describe, expect, it } from 'vitest';
import { StopScope } from '../../src/brake/stop-scope.ts';
import { DAY, HOUR } from '../../src/runtime/durations.ts';
import { after, call, decide, message, refused, stageMove, stepOf, stopOf } from './next-step.cases.ts';

const ofCampaign = (campaignId: string) => [stopOf({ scope: StopScope.CAMPAIGN, campaignId })];

describe('a step that is due', () => {
  it.each([
    [StopScope.ALL, message, 'hold'],
    [StopScope.ALL, stageMove, 'hold'],
    [StopScope.MESSAGES, message, 'hold'],
    [StopScope.MESSAGES, call, 'run'],
    [StopScope.CALLS, call, 'hold'],
    [StopScope.CALLS, message, 'run'],
    [StopScope.MESSAGES, stageMove, 'run'],
  ] as const)('under a stop of %s: %o is %s', (scope, act, kind) => {
    const steps = [stepOf(act)];
    expect(decide({ plan: { steps }, stops: [stopOf({ scope })] })).toMatchObject({ kind });
  });

  it('of another campaign than the one that is stopped runs', () => {
    expect(decide({ plan: { campaignId: 'c1' }, stops: ofCampaign('c1') })).toMatchObject({
      kind: 'hold',
      heldBy: 'stop',
    });
    expect(decide({ plan: { campaignId: 'c1' }, stops: ofCampaign('c2') })).toMatchObject({ kind: 'run' });
  });

  it('is not held by a stop that was lifted', () => {
    expect(decide({ stops: [stopOf({ liftedAt: after(HOUR) })] })).toMatchObject({ kind: 'run' });
  });

  it('is left out when it was overdue as the stop was lifted without that, and not when it came later', () => {
    const stops = [stopOf({ liftedAt: after(HOUR), skipOverdue: true })];
    const at = (nextStepAt: Date) => decide({ stops, enrolment: { nextStepAt }, now: after(DAY) });
    expect(at(after(HOUR))).toMatchObject({ kind: 'skip', why: { found: { code: 'OVERDUE_AFTER_STOP' } } });
    expect(at(after(HOUR + 1))).toMatchObject({ kind: 'run' });
  });

  it('waits as many days after a stop as it would have without it', () => {
    const contact = refused(after(11 * DAY));
    const now = after(10 * DAY);
    expect(decide({ contact, now })).toMatchObject({ kind: 'skip' });
    expect(decide({ contact, now, enrolment: { resumedAt: after(10 * DAY) } })).toMatchObject({ kind: 'wait' });
  });
});
