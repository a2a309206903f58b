import { readFileSync, existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { exampleNumberRanges, isExampleRecipient } from '../../src/contact-policy/decision/example-recipient.ts';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import { ContactPurpose } from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { inBogota, question } from './question.ts';

const exampleNumbers = exampleNumberRanges.flatMap(({ country, prefix }) =>
  Array.from({ length: 100 }, (_, n) => ({ country, number: `${prefix}${String(n).padStart(2, '0')}` })),
);
const example = fc.constantFrom(...exampleNumbers.map(({ number }) => number), 'ana@example.com', 'ana@casa.test');
const anyone = fc.oneof(fc.emailAddress(), fc.stringMatching(/^\+[1-9]\d{7,14}$/), example);
const country = fc.constantFrom('MX', 'CO', 'AR', 'ES', 'FR', null);
const channel = fc.constantFrom(...Object.values(Channel));
const purpose = fc.constantFrom(...Object.values(ContactPurpose));

describe('sandbox rules', () => {
  it('a real provider never gets the sandbox rules', () => {
    fc.assert(
      fc.property(anyone, country, channel, purpose, (recipient, home, way, why) => {
        const asked = question({ channel: way, purpose: why, sandbox: false }, { recipient, country: home });
        expect(mayContact(asked).ruleSet).not.toBe('sandbox');
      }),
    );
  });

  it('a recipient that is no example never gets the sandbox rules', () => {
    const real = anyone.filter((recipient) => !isExampleRecipient(recipient));
    fc.assert(
      fc.property(real, country, channel, (recipient, home, way) => {
        const asked = question({ channel: way, sandbox: true }, { recipient, country: home });
        expect(mayContact(asked).ruleSet).not.toBe('sandbox');
      }),
    );
  });

  it('an example in the sandbox is called at night, on a holiday and without consent', () => {
    const now = new Date('2026-12-25T07:00Z');
    const asked = question({ sandbox: true, consents: [], now }, { ...inBogota, recipient: '+573211234500' });
    expect(mayContact(asked)).toMatchObject({
      allowed: true,
      ruleSet: 'sandbox',
      rulesVersion: 'sandbox-2026.11',
      reserves: ['sandbox.contacts_per_day'],
    });
  });

  it.each([
    ['suppression', { suppressions: [{ channel: null, since: new Date('2026-11-01T12:00Z') }] }, 'suppressed'],
    ['the campaign window', { window: { days: [7], from: '09:00', to: '10:00' } }, 'outside_campaign_window'],
    [
      'its cap',
      { contacts: Array.from({ length: 50 }, () => ({ channel: Channel.CALL, at: question().now })) },
      'cap_reached',
    ],
  ])('%s still holds in the sandbox', (_, changes, code) => {
    const decision = mayContact(question({ sandbox: true, ...changes }, { recipient: '+522221234567' }));
    expect(decision.reasons).toMatchObject([{ code }]);
  });

  it('an example without a known country or zone is refused in the sandbox too', () => {
    const lead = { recipient: '+522221234567', country: null, zone: null };
    expect(mayContact(question({ sandbox: true }, lead)).reasons).toHaveLength(2);
  });
});

describe('example recipients', () => {
  it('every example number is a valid mobile or fixed number of its country', () => {
    const kinds = exampleNumbers.map(({ country: home, number }) => {
      const parsed = parsePhoneNumberWithError(number);
      expect([number, parsed.isValid(), parsed.country]).toEqual([number, true, home]);
      return parsed.getType();
    });
    expect(new Set(kinds)).toEqual(new Set(['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE']));
  });

  it.each([
    '+522221234567',
    '+573211234567',
    '+5491123456789',
    '+541123456700',
    '+34612345678',
    'a@example.org',
    'a@sub.example.com',
    'a@x.test',
  ])('%s is an example', (recipient) => expect(isExampleRecipient(recipient)).toBe(true));

  it.each([
    '+525512345678',
    '+5222212345678',
    '+52222123456',
    '+34612345578',
    '+3461234567x',
    'a@example.com.mx',
    'a@myexample.com',
    'a@test.com',
    'example.com',
    '',
  ])('"%s" is no example', (recipient) => expect(isExampleRecipient(recipient)).toBe(false));

  const numbers = new URL('../../../shared/data/phones/example-numbers.json', import.meta.url);
  if (!existsSync(numbers)) console.info('Left out: the phone lists, because their folder is not beside the project.');

  it.runIf(existsSync(numbers))('the ranges hold the mobile examples of libphonenumber', () => {
    const rows: { region: string; type: string; e164: string }[] = JSON.parse(readFileSync(numbers, 'utf8'));
    const mobiles = rows.filter(({ region, type }) => type === 'mobile' && ['AR', 'CO', 'ES', 'MX'].includes(region));
    expect(mobiles.filter(({ e164 }) => !isExampleRecipient(e164))).toEqual([]);
  });
});
