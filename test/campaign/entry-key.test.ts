import { describe, expect, it } from 'vitest';
import { ReentryPolicy } from '../../src/campaign/rules/campaign-enums.ts';
import { entryKey } from '../../src/campaign/rules/entry-key.ts';
import { said, type Said } from '../../src/campaign/rules/said.ts';
import type { EntryFacts } from '../../src/campaign/rules/entry-key.ts';

const { ONCE_EVER, ONE_AT_A_TIME, EVERY_EVENT, AFTER_DAYS } = ReentryPolicy;
const now = new Date('2025-03-10T10:00:00Z');
const lastEnteredAt = new Date('2025-03-03T10:00:00Z');
const facts: EntryFacts = { eventId: 'event-1', now, lastEnteredAt: null, isRunning: false, hops: 0, entriesOfDay: 0 };
const again = { lastEnteredAt };

describe('a lead enters a campaign', () => {
  it.each<[ReentryPolicy, string, Partial<EntryFacts>, string]>([
    [ONCE_EVER, 'the first time', {}, 'once'],
    [ONE_AT_A_TIME, 'again for an event', again, 'event-1'],
    [ONE_AT_A_TIME, 'again at a check', { ...again, eventId: null }, 'after:2025-03-03T10:00:00.000Z'],
    [ONE_AT_A_TIME, 'the first time at a check', { eventId: null }, 'after:never'],
    [EVERY_EVENT, 'for each event', again, 'event-1'],
    [EVERY_EVENT, 'as the hundredth within a day', { entriesOfDay: 99 }, 'event-1'],
    [AFTER_DAYS, 'the first time', {}, 'after:never'],
    [AFTER_DAYS, 'exactly the days later', again, 'after:2025-03-03T10:00:00.000Z'],
  ])('of policy %s %s', (policy, _title, changes, key) => {
    expect(entryKey({ policy, afterDays: 7 }, { ...facts, ...changes })).toEqual({
      enter: true,
      key,
      endsRunning: false,
    });
  });

  it('and ends the run under way when every event counts', () => {
    const running = { ...facts, ...again, isRunning: true };

    expect(entryKey({ policy: EVERY_EVENT, afterDays: null }, running)).toMatchObject({
      endsRunning: true,
    });
  });
});

describe('a lead stays out of a campaign', () => {
  it.each<[ReentryPolicy, string, Partial<EntryFacts>, number | null, Said]>([
    [ONCE_EVER, 'that it has been in', again, null, said('ONCE_ONLY')],
    [ONE_AT_A_TIME, 'that it is in', { ...again, isRunning: true }, null, said('ALREADY_IN')],
    [EVERY_EVENT, 'that nothing lets it into', { eventId: null }, null, said('NO_EVENT')],
    [
      AFTER_DAYS,
      'a millisecond too early',
      { ...again, now: new Date(now.getTime() - 1) },
      7,
      said('ENTERED_LATELY', { days: 7 }),
    ],
    [AFTER_DAYS, 'that is still running', { ...again, isRunning: true }, 7, said('ALREADY_IN')],
    [AFTER_DAYS, 'that names no days', again, null, said('DAYS_NOT_SET')],
    [EVERY_EVENT, 'at the tenth hop', { hops: 10 }, null, said('HOPS_REACHED', { hops: 10, most: 10 })],
    [
      EVERY_EVENT,
      'after a hundred within a day',
      { entriesOfDay: 100 },
      null,
      said('ENTERED_TOO_OFTEN', { most: 100 }),
    ],
  ])('of policy %s %s', (policy, _title, changes, afterDays, why) => {
    expect(entryKey({ policy, afterDays }, { ...facts, ...changes })).toEqual({
      enter: false,
      why,
    });
  });
});
