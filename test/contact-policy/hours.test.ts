import { describe, expect, it } from 'vitest';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import { Channel } from '../../src/lead/channel.ts';
import { ContactPurpose, ContactReasonCode } from '../../src/contact-policy/decision/may-contact.types.ts';
import { inBogota, inBuenosAires, inLasPalmas, inMadrid, inMexicoCity, inTijuana, question } from './question.ts';

const { OUTSIDE_HOURS, HOLIDAY, HOLIDAYS_UNKNOWN } = ContactReasonCode;

function answer(place: { country: string; zone: string }, channel: Channel, now: string) {
  const decision = mayContact(question({ channel, now: new Date(now) }, place));
  return {
    codes: decision.reasons.map(({ code }) => code),
    next: decision.nextAllowedAt?.toISOString().replace(':00.000Z', 'Z') ?? null,
  };
}

const inSpain = { ...inMadrid, otherZones: ['Atlantic/Canary'] };

describe('contact hours', () => {
  it.each([
    ['just before 10:00 in Madrid waits', '2026-11-04T08:59Z', [OUTSIDE_HOURS], '2026-11-04T09:00Z'],
    ['at 10:00 in Madrid is allowed', '2026-11-04T09:00Z', [], '2026-11-04T09:00Z'],
    ['at 20:30 in Madrid is allowed', '2026-11-04T19:30Z', [], '2026-11-04T19:30Z'],
    ['at 21:00 in Madrid waits', '2026-11-04T20:00Z', [OUTSIDE_HOURS], '2026-11-05T09:00Z'],
    ['at night waits for one reason', '2026-11-04T23:30Z', [OUTSIDE_HOURS], '2026-11-05T09:00Z'],
  ])('a call to a number of Madrid or the Canary Islands %s', (_, now, codes, next) => {
    expect(answer(inSpain, Channel.CALL, now)).toEqual({ codes, next });
  });

  it.each([
    ['Madrid at 09:00', inMadrid, '2026-11-04T08:00Z'],
    ['Madrid just before 21:00', inMadrid, '2026-11-04T19:59Z'],
    ['Las Palmas at 20:30, when Madrid is closed', inLasPalmas, '2026-11-04T20:30Z'],
    ['Mexico City on Saturday morning', inMexicoCity, '2026-11-07T16:00Z'],
    ['Tijuana in summer time at 09:00', inTijuana, '2026-07-01T16:00Z'],
    ['Bogota at 07:00', inBogota, '2026-11-04T12:00Z'],
    ['Buenos Aires on Saturday at 10:00', inBuenosAires, '2026-11-07T13:00Z'],
  ])('a call to %s is allowed', (_, place, now) => {
    expect(answer(place, Channel.CALL, now)).toEqual({ codes: [], next: now });
  });

  it.each([
    ['Madrid at 21:00', inMadrid, '2026-11-04T20:00Z', OUTSIDE_HOURS, '2026-11-05T08:00Z'],
    ['Madrid on Friday night', inMadrid, '2026-11-06T22:00Z', OUTSIDE_HOURS, '2026-11-09T08:00Z'],
    ['Madrid on the weekend the clocks go back', inMadrid, '2026-10-24T10:00Z', OUTSIDE_HOURS, '2026-10-26T08:00Z'],
    ['Madrid on the weekend the clocks go forward', inMadrid, '2026-03-27T20:00Z', OUTSIDE_HOURS, '2026-03-30T07:00Z'],
    ['Madrid on the Immaculate Conception', inMadrid, '2026-12-08T10:00Z', HOLIDAY, '2026-12-09T08:00Z'],
    ['Tijuana over the change to winter time', inTijuana, '2026-10-31T23:00Z', OUTSIDE_HOURS, '2026-11-02T17:00Z'],
    ['Mexico City on Revolution Day', inMexicoCity, '2026-11-16T18:00Z', HOLIDAY, '2026-11-17T15:00Z'],
    ['Bogota on Holy Thursday', inBogota, '2026-04-02T15:00Z', HOLIDAY, '2026-04-04T13:00Z'],
    ['Buenos Aires on Saturday afternoon', inBuenosAires, '2026-11-07T16:00Z', OUTSIDE_HOURS, '2026-11-09T12:00Z'],
  ])('a call to %s waits', (_, place, now, code, next) => {
    expect(answer(place, Channel.CALL, now)).toEqual({ codes: [code], next });
  });

  it.each([
    [
      'a message to Mexico City on Sunday',
      inMexicoCity,
      Channel.WHATSAPP,
      '2026-11-08T18:00Z',
      [],
      '2026-11-08T18:00Z',
    ],
    [
      'a message to Mexico City at night',
      inMexicoCity,
      Channel.SMS,
      '2026-11-08T04:00Z',
      [OUTSIDE_HOURS],
      '2026-11-08T15:00Z',
    ],
    [
      'a message to Bogota on Sunday',
      inBogota,
      Channel.TELEGRAM,
      '2026-11-08T18:00Z',
      [OUTSIDE_HOURS],
      '2026-11-09T12:00Z',
    ],
    [
      'an e-mail to Bogota at night',
      inBogota,
      Channel.EMAIL,
      '2026-11-05T03:00Z',
      [OUTSIDE_HOURS],
      '2026-11-05T12:00Z',
    ],
    ['an e-mail to Madrid at night', inMadrid, Channel.EMAIL, '2026-11-05T03:00Z', [], '2026-11-05T03:00Z'],
  ])('%s follows the hours of its country and channel', (_, place, channel, now, codes, next) => {
    expect(answer(place, channel, now)).toEqual({ codes, next });
  });

  it.each(['2025-03-05T11:00Z', '2031-03-05T11:00Z'])('a call at %s, beyond the holiday table, never opens', (now) => {
    const decision = mayContact(question({ purpose: ContactPurpose.SERVICE, now: new Date(now) }, inMadrid));
    expect(decision.reasons.map(({ code }) => code)).toEqual([HOLIDAYS_UNKNOWN]);
    expect(decision.nextAllowedAt).toBeNull();
  });

  it('a refusal by law cites its law', () => {
    const [reason] = mayContact(question({ now: new Date('2026-11-04T22:00Z') }, inMadrid)).reasons;
    expect(reason).toMatchObject({ basis: 'law', source: { article: '96.2' } });
  });

  it.each([
    [Channel.CALL, ContactPurpose.SERVICE, false],
    [Channel.WHATSAPP, ContactPurpose.SERVICE, true],
    [Channel.WHATSAPP, ContactPurpose.MARKETING, false],
  ])('at night a %s for %s is allowed: %s', (channel, purpose, allowed) => {
    expect(mayContact(question({ channel, purpose, now: new Date('2026-11-05T07:00Z') })).allowed).toBe(allowed);
  });
});
