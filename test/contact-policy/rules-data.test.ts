import { describe, expect, it } from 'vitest';
import { holidayTable } from '../../scripts/generate-holidays.ts';
import type { Sourced } from '../../src/contact-policy/rules/contact-rules.types.ts';
import { countryRules } from '../../src/contact-policy/rules/country-rules.ts';
import table from '../../src/contact-policy/rules/holidays.json' with { type: 'json' };

describe('contact rules', () => {
  it.each([...countryRules])('every rule of %s that is law cites its source', (country, rules) => {
    const { call, message, email } = rules.hours;
    const sourced: (Sourced | null)[] = [call, message, email, ...rules.consent, ...rules.caps, rules.say];
    const lawful = [...sourced, ...rules.doNotContactLists].filter((rule) => rule?.basis === 'law');
    expect(lawful.filter((rule) => !rule?.source?.url.startsWith('https://'))).toEqual([]);
    expect(rules.version).toMatch(new RegExp(`^${country}-\\d{4}\\.\\d{2}$`));
  });

  it.each([...countryRules])('%s has holidays for every year of the table', (country) => {
    const dates = Object.keys(holidayTable().holidays[country] ?? {});
    expect(new Set(dates.map((date) => date.slice(0, 4)))).toEqual(new Set(['2026', '2027', '2028', '2029', '2030']));
  });

  it('the stored holidays are what the calendar gives today', () => {
    expect(table).toEqual(holidayTable());
  });
});
