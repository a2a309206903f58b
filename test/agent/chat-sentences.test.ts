import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';

import { extractFacts } from '../../src/agent/spanish/extract-facts.ts';
import { readMeetingTime } from '../../src/agent/spanish/read-meeting-time.ts';
import { readMoney } from './read-money.ts';
import { facts, prices, times } from './chat-sentences.ts';

const zone = 'America/Mexico_City';
const now = '2026-11-21T15:00:00Z'; // A Saturday, nine in the morning in Mexico.

describe('a sentence of a chat', () => {
  it.each(times)('"%s" means the time %s', (text, time) => {
    const instant = readMeetingTime(text, now, zone);
    expect(instant && DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm')).toBe(time);
  });

  it.each(facts)('"%s" (asked: %s) teaches %j', (text, asked, wanted) => {
    const learned = extractFacts(text, { currency: 'MXN', now, zone, asked });
    const values = Object.entries(learned).map(([name, value]) => [name, isMoney(value) ? value.amount : value]);
    expect({ ...none, ...Object.fromEntries(values) }).toMatchObject(wanted);
  });

  it.each(prices)('"%s" is the price %s %s', (text, amount, currency) => {
    expect(readMoney(text, 'MXN')).toEqual(amount === null ? null : { amount, currency });
  });
});

const none = {
  budget: null,
  location: null,
  purpose: null,
  timeframeMonths: null,
  financing: null,
  monthlyIncome: null,
};

function isMoney(value: unknown): value is { amount: string } {
  return typeof value === 'object' && value !== null && 'amount' in value;
}
