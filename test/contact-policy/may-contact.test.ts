import { describe, expect, it } from 'vitest';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import { ContactPurpose, ContactReasonCode } from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { question } from './question.ts';

function codes(asked: ReturnType<typeof question>) {
  return mayContact(asked).reasons.map(({ code }) => code);
}

describe('may contact', () => {
  it('an allowed contact names its rules, its caps and now', () => {
    const asked = question();
    expect(mayContact(asked)).toEqual({
      allowed: true,
      reasons: [],
      nextAllowedAt: asked.now,
      rulesVersion: 'MX-2026.11',
      ruleSet: 'MX',
      reserves: ['MX.calls_per_day', 'MX.calls_per_7_days'],
    });
  });

  it.each([
    ['country', { country: null }, [ContactReasonCode.COUNTRY_UNKNOWN]],
    ['country with rules', { country: 'FR' }, [ContactReasonCode.COUNTRY_WITHOUT_RULES]],
    ['zone', { zone: null }, [ContactReasonCode.ZONE_UNKNOWN]],
    ['real zone', { zone: 'Europe/Atlantis' }, [ContactReasonCode.ZONE_UNKNOWN]],
    [
      'country and zone',
      { country: null, zone: null },
      [ContactReasonCode.COUNTRY_UNKNOWN, ContactReasonCode.ZONE_UNKNOWN],
    ],
  ])('a lead without a %s is not contacted, and the reason says so', (_, lead, expected) => {
    expect(codes(question({}, lead))).toEqual(expected);
    expect(mayContact(question({}, lead))).toMatchObject({ allowed: false, nextAllowedAt: null });
  });

  it('an archived lead is not contacted', () => {
    expect(codes(question({}, { archived: true }))).toEqual([ContactReasonCode.LEAD_ARCHIVED]);
  });

  it.each(Object.values(ContactPurpose))('suppression wins over the purpose %s', (purpose) => {
    const suppressions = [{ channel: null, since: new Date('2026-11-01T12:00Z') }];
    const asked = question({ purpose, suppressions, leadWroteAt: question().now });
    expect(mayContact(asked)).toMatchObject({
      allowed: false,
      nextAllowedAt: null,
      reasons: [{ code: ContactReasonCode.SUPPRESSED, parameters: { channel: null, since: '2026-11-01' } }],
    });
  });

  it('suppression of one channel leaves the others', () => {
    const suppressions = [{ channel: Channel.SMS, since: new Date('2026-11-01T12:00Z') }];
    expect(codes(question({ suppressions }))).toEqual([]);
    expect(codes(question({ suppressions, channel: Channel.SMS }))).toEqual([ContactReasonCode.SUPPRESSED]);
  });

  it.each([
    ['message', Channel.WHATSAPP, '2026-11-03T18:00Z', true],
    ['message', Channel.WHATSAPP, '2026-11-03T17:59Z', false],
    ['message', Channel.WHATSAPP, null, false],
    ['mail', Channel.EMAIL, '2026-11-03T18:00Z', true],
    ['call', Channel.CALL, null, false],
  ])('a reply by %s (%s) to what the lead wrote at %s needs no consent: %s', (_, channel, wroteAt, allowed) => {
    const leadWroteAt = wroteAt === null ? null : new Date(wroteAt);
    const decision = mayContact(question({ channel, leadWroteAt, purpose: ContactPurpose.REPLY, consents: [] }));
    expect(decision.allowed).toBe(allowed);
    const late = allowed ? [] : [ContactReasonCode.REPLY_TOO_LATE, ContactReasonCode.CONSENT_MISSING];
    expect(decision.reasons.map(({ code }) => code)).toEqual(late);
  });
});
