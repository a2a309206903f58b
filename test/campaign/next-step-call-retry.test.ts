import { describe, expect, it } from 'vitest';
import { AttemptOutcome } from '../../src/campaign/rules/campaign-enums.ts';
import { fallsBack, retryAfter } from '../../src/campaign/rules/call-retry.ts';
import { after } from './next-step.cases.ts';
import { MINUTE, HOUR } from '../../src/runtime/durations.ts';

const { BUSY, NO_ANSWER, FAILED, VOICEMAIL, FAX, UNREACHABLE } = AttemptOutcome;
const { REFUSED, CANCELLED, HUMAN, TRANSFERRED, NOBODY_FREE, OPTED_OUT, UNKNOWN } = AttemptOutcome;

describe('a call', () => {
  it.each<[AttemptOutcome, number | null, boolean]>([
    [BUSY, 10, true],
    [NO_ANSWER, 10, true],
    [FAILED, 10, true],
    [VOICEMAIL, null, true],
    [FAX, null, true],
    [UNREACHABLE, null, true],
    [REFUSED, null, true],
    [CANCELLED, null, false],
    [HUMAN, null, false],
    [TRANSFERRED, null, false],
    [NOBODY_FREE, null, false],
    [OPTED_OUT, null, false],
    [UNKNOWN, null, false],
  ])('that ended %s is tried again after %s minutes, has a message instead: %s', (outcome, minutes, stands) => {
    const policy = { maxAttempts: 2, delaysInMinutes: [10] };
    const expected = minutes === null ? null : after(minutes * MINUTE);

    expect(retryAfter(outcome, [{ at: after(0) }], policy)).toEqual(expected);
    expect(retryAfter(outcome, [{ at: after(0) }, { at: after(HOUR) }], policy)).toBeNull();
    expect(fallsBack(outcome)).toBe(stands);
  });

  it('is tried again with the delay of each try, the last delay for all further ones', () => {
    const policy = { maxAttempts: 9, delaysInMinutes: [10, 60] };
    const at = (count: number) =>
      retryAfter(
        BUSY,
        Array.from({ length: count }, () => ({ at: after(0) })),
        policy,
      );

    expect([at(1), at(2), at(3)]).toEqual([after(10 * MINUTE), after(HOUR), after(HOUR)]);
    expect(retryAfter(BUSY, [], policy)).toBeNull();
  });
});
