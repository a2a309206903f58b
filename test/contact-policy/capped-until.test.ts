import { describe, expect, it } from 'vitest';
import { cappedUntil } from '../../src/contact-policy/reservation/contact-caps.ts';
import type { CapRule, CountCap } from '../../src/contact-policy/rules/contact-rules.types.ts';
import { Channel } from '../../src/lead/channel.ts';

const perDay: CountCap = {
  kind: 'count',
  name: 'per_day',
  channels: [Channel.CALL],
  most: 1,
  period: 'local_day',
  onceReached: false,
  basis: 'default',
  source: null,
};
const perWeek: CountCap = { ...perDay, name: 'per_week', most: 2, period: 'seven_days' };
const oneChannel: CapRule = { kind: 'one_channel', name: 'one_channel', basis: 'default', source: null };

const at = new Date('2026-11-04T15:00:00Z');
const call = (instant: string, channel = Channel.CALL) => ({ channel, at: new Date(instant) });

function until(cap: CapRule, contacts: ReturnType<typeof call>[], zone = 'America/Mexico_City'): string | undefined {
  return cappedUntil(cap, { channel: Channel.CALL, contacts, zone }, at)?.toISOString();
}

describe('a cap', () => {
  it.each([
    ['America/Mexico_City', '2026-11-05T06:00:00.000Z'],
    ['Europe/Madrid', '2026-11-04T23:00:00.000Z'],
  ])('of a day ends at midnight in %s', (zone, end) => {
    expect(until(perDay, [call('2026-11-04T14:00Z')], zone)).toBe(end);
  });

  it('of a day lasts the day, whenever the lead was reached before', () => {
    const contacts = [call('2026-10-28T16:00Z'), { ...call('2026-11-04T14:00Z'), answered: false }];
    expect(until(perDay, contacts)).toBe('2026-11-05T06:00:00.000Z');
    expect(until({ ...perDay, onceReached: true }, contacts)).toBe('2026-11-04T16:00:00.000Z');
  });

  it('of seven days ends with the contact that makes room, in whatever order they are kept', () => {
    const contacts = ['2026-10-30T10:00Z', '2026-11-01T10:00Z', '2026-11-03T10:00Z'].map((instant) => call(instant));
    const end = '2026-11-08T10:00:00.000Z';
    expect(until(perWeek, contacts)).toBe(end);
    expect(until(perWeek, contacts.toReversed())).toBe(end);
    expect(until(perWeek, contacts.slice(2))).toBeUndefined();
  });

  it('of one channel goes by the last contact that reached the lead, in whatever order they are kept', () => {
    const contacts = [call('2026-11-01T10:00Z'), call('2026-11-03T10:00Z', Channel.SMS)];
    expect(until(oneChannel, contacts)).toBe('2026-11-10T10:00:00.000Z');
    expect(until(oneChannel, contacts.toReversed())).toBe('2026-11-10T10:00:00.000Z');
    expect(until(oneChannel, [call('2026-11-01T10:00Z', Channel.SMS), call('2026-11-03T10:00Z')])).toBeUndefined();
  });

  it('forgets a contact of exactly seven days ago', () => {
    expect(until(oneChannel, [call('2026-10-28T15:00:00.000Z', Channel.SMS)])).toBeUndefined();
    expect(until(oneChannel, [call('2026-10-28T15:00:00.001Z', Channel.SMS)])).toBe('2026-11-04T15:00:00.001Z');
    const week = { ...perWeek, most: 1 };
    expect(until(week, [call('2026-10-28T15:00:00.000Z')])).toBeUndefined();
    expect(until(week, [call('2026-10-28T15:00:00.001Z')])).toBe('2026-11-04T15:00:00.001Z');
  });
});
