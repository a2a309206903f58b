import { describe, expect, it } from 'vitest';
import { reasonInWords } from '../../src/contact-policy/contact-reasons.ts';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import {
  ContactPurpose,
  type ContactQuestion,
  type ContactReason,
} from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { inBogota, inMadrid, question } from './question.ts';
import { HOUR } from '../../src/runtime/durations.ts';

const now = new Date('2026-11-04T18:00:00Z');
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const marketing = { channel: Channel.CALL, purpose: ContactPurpose.MARKETING, expiresAt: null };
const given = { ...marketing, status: 'given' as const, givenAt: before(24 * HOUR), recordedAt: before(24 * HOUR) };
const called = { channel: Channel.CALL, at: before(HOUR) };
const window = { days: [3], from: '10:00', to: '11:00' };

const inEnglish = (reasons: ContactReason[]) => reasons.map((reason) => reasonInWords(reason, 'en'));

const inSpanish = (asked: ContactQuestion) => mayContact(asked).reasons.map((reason) => reasonInWords(reason, 'es'));

type Asked = [text: string, changes: Partial<ContactQuestion>, lead?: Partial<ContactQuestion['lead']>];

describe('what stands against a contact', () => {
  it.each<Asked>([
    ["The lead's country is not known.", {}, { country: null }],
    ['There are no contact rules for FR yet.', {}, { country: 'FR' }],
    ["The lead's time zone is not known.", {}, { zone: null }],
    ['The lead is archived.', {}, { archived: true }],
    [
      'Suppressed on call since 2026-11-01.',
      { suppressions: [{ channel: Channel.CALL, since: new Date('2026-11-01T12:00Z') }] },
    ],
    ['The lead took back the consent to marketing by call.', { consents: [{ ...given, status: 'revoked' }] }],
    ["Marketing by call needs the lead's consent, and there is none.", { consents: [] }],
    ["The lead's consent to marketing by call has expired.", { consents: [{ ...given, expiresAt: now }] }],
    ['Outside the hours of MX for call (America/Mexico_City).', { now: new Date('2026-11-04T14:59:59Z') }],
    ['A public holiday in MX: no contact by call.', { now: new Date('2026-11-16T18:00Z') }],
    [
      'The public holidays of MX are not known for that year, so nobody is disturbed.',
      { now: new Date('2060-11-03T18:00Z') },
    ],
    ["Outside the campaign's own window, 10:00 to 11:00 (America/Mexico_City).", { window }],
    ['The lead already had 2 of 2 contacts (MX.calls_per_day).', { contacts: [called, called] }],
  ])('is said in words: %s', (text, changes, lead) => {
    const { allowed, reasons } = mayContact(question(changes, lead));
    expect(allowed).toBe(false);
    expect(inEnglish(reasons)).toEqual([text]);
  });

  it('is said in words of a reply that comes too late', () => {
    const asked = question({ purpose: ContactPurpose.REPLY, leadWroteAt: before(48 * HOUR), consents: [] });
    expect(inEnglish(mayContact(asked).reasons)).toEqual([
      'A reply cannot go out within 24 hours of what the lead wrote on this channel, so it is judged as marketing.',
      "Marketing by call needs the lead's consent, and there is none.",
    ]);
  });

  it('is said in Spanish too, with the words of the channel and the purpose', () => {
    expect(inSpanish(question({ consents: [{ ...given, status: 'revoked' }] }))).toEqual([
      'El lead retiró su consentimiento para publicidad por llamada.',
    ]);
    const suppressions = [{ channel: null, since: new Date('2026-11-01T12:00Z') }];
    expect(inSpanish(question({ suppressions }))).toEqual([
      'No se debe contactar por todos los canales desde el 2026-11-01.',
    ]);
  });

  it('is said in words of another channel in the same week', () => {
    const contacts = [{ channel: Channel.SMS, at: before(48 * HOUR), answered: true }];
    const [reason] = mayContact(question({ contacts }, inBogota)).reasons;
    expect(inEnglish([reason!])[0]).toMatch(/^The lead was reached on another channel within seven days \(CO\..+\)\.$/);
    expect(reason!.basis).toBe('law');
    expect(reason!.source!.url).toMatch(/^https:/);
  });

  it('names the law where there is one, and says where there is none', () => {
    const [spanish] = mayContact(question({ consents: [], now: new Date('2026-11-04T12:00Z') }, inMadrid)).reasons;
    expect(spanish).toMatchObject({ basis: 'law', source: { article: '96.3' } });
    const [night] = mayContact(question({ now: new Date('2026-11-04T06:00Z') })).reasons;
    expect(night).toMatchObject({ basis: 'default', source: null });
    const [archived] = mayContact(question({}, { archived: true })).reasons;
    expect(archived).toMatchObject({ basis: null, source: null });
  });

  it('is told all at once, with the rules that were asked', () => {
    const decision = mayContact(question({ suppressions: [], consents: [], window }, { archived: true }));
    expect(decision.reasons.map(({ code }) => code)).toEqual([
      'lead_archived',
      'consent_missing',
      'outside_campaign_window',
    ]);
    expect(decision).toMatchObject({ allowed: false, nextAllowedAt: null, ruleSet: 'MX', rulesVersion: 'MX-2026.11' });
    expect(mayContact(question({}, { country: 'FR' }))).toMatchObject({
      ruleSet: 'none',
      rulesVersion: 'none',
      reserves: [],
    });
    expect(mayContact(question({}, { zone: null }))).toMatchObject({ ruleSet: 'MX', rulesVersion: 'MX-2026.11' });
  });
});

describe('consent', () => {
  it.each<[string, object, boolean]>([
    ['given at this very instant counts', { ...given, givenAt: now }, true],
    ['given a moment later does not', { ...given, givenAt: before(-1) }, false],
    ['taken back on a clock ahead of ours counts', { ...given, status: 'revoked', givenAt: before(-HOUR) }, false],
    ['that ends a moment later counts', { ...given, expiresAt: before(-1) }, true],
    ['that ends at this very instant does not', { ...given, expiresAt: now }, false],
    ['to another channel does not', { ...given, channel: Channel.EMAIL }, false],
    ['to another purpose does not', { ...given, purpose: ContactPurpose.SERVICE }, false],
  ])('%s', (_what, fact, allowed) => {
    expect(mayContact(question({ consents: [fact as typeof given] })).allowed).toBe(allowed);
  });

  it('that is not asked for is still taken back, also on a clock ahead of ours', () => {
    const revoked = { ...given, channel: Channel.SMS, status: 'revoked' as const, givenAt: before(-HOUR) };
    expect(mayContact(question({ channel: Channel.SMS, consents: [] })).allowed).toBe(true);
    expect(mayContact(question({ channel: Channel.SMS, consents: [revoked] })).allowed).toBe(false);
  });

  it('of two words the later one counts, in whatever order they are kept', () => {
    const dayBefore = { givenAt: before(48 * HOUR), recordedAt: before(48 * HOUR) };
    const revoked = { ...given, status: 'revoked' as const, ...dayBefore };
    expect(mayContact(question({ consents: [given, revoked] })).allowed).toBe(true);
    expect(mayContact(question({ consents: [revoked, given] })).allowed).toBe(true);
    const later = { ...revoked, givenAt: before(HOUR) };
    expect(mayContact(question({ consents: [given, later] })).allowed).toBe(false);
    expect(mayContact(question({ consents: [later, given] })).allowed).toBe(false);
    const same = { ...revoked, givenAt: given.givenAt };
    expect(mayContact(question({ consents: [given, same] })).allowed).toBe(false);
    expect(mayContact(question({ consents: [same, given] })).allowed).toBe(false);
  });

  it('in Spain ends to the instant after 24 months', () => {
    const asked = new Date('2026-11-04T12:00:00.000Z');
    const at = (instant: string) =>
      question({ now: asked, consents: [{ ...given, givenAt: new Date(instant) }] }, inMadrid);
    expect(mayContact(at('2024-11-04T12:00:00.000Z')).allowed).toBe(false);
    expect(mayContact(at('2024-11-04T12:00:00.001Z')).allowed).toBe(true);
  });
});

it.each<[day: string, zone: string | null]>([
  ['2027-01-30', 'America/Mexico_City'],
  ['2027-01-31', 'Europe/Madrid'],
  ['2027-01-30', null],
])('the day of a suppression is %s for a lead in the zone %s of a broker in Mexico', (day, zone) => {
  const suppressions = [{ channel: Channel.CALL, since: new Date('2027-01-31T03:00Z') }];
  const asked = { ...question({ suppressions }, { zone }), brokerZone: 'America/Mexico_City' };
  expect(inEnglish(mayContact(asked).reasons)).toContain(`Suppressed on call since ${day}.`);
  expect(inSpanish(asked)).toContain(`No se debe contactar por llamada desde el ${day}.`);
});
