import { describe, expect, it } from 'vitest';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import {
  type ConsentFact,
  ContactPurpose,
  ContactReasonCode,
} from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { inBogota, inMadrid, inMexicoCity, question } from './question.ts';

function codes(asked: ReturnType<typeof question>) {
  return mayContact(asked).reasons.map(({ code }) => code);
}

function consent(changes: Partial<ConsentFact>): ConsentFact {
  return {
    channel: Channel.CALL,
    purpose: ContactPurpose.MARKETING,
    status: 'given',
    givenAt: new Date('2026-01-10T12:00Z'),
    recordedAt: changes.givenAt ?? new Date('2026-01-10T12:00Z'),
    expiresAt: null,
    ...changes,
  };
}

describe('consent', () => {
  it.each([
    ['a marketing call to Mexico', inMexicoCity, Channel.CALL],
    ['a marketing call to Spain', inMadrid, Channel.CALL],
    ['a marketing e-mail to Spain', inMadrid, Channel.EMAIL],
    ['a marketing SMS to Colombia', inBogota, Channel.SMS],
    ['a marketing WhatsApp to Mexico', inMexicoCity, Channel.WHATSAPP],
  ])('%s needs consent', (_, place, channel) => {
    const now = new Date('2026-11-04T16:00Z');
    expect(codes(question({ channel, now, consents: [] }, place))).toEqual([ContactReasonCode.CONSENT_MISSING]);
    expect(codes(question({ channel, now }, place))).toEqual([]);
  });

  it('a marketing SMS to Mexico needs none, but a revoked consent ends it', () => {
    const revoked = [consent({ channel: Channel.SMS, status: 'revoked' })];
    expect(codes(question({ channel: Channel.SMS, consents: [] }))).toEqual([]);
    expect(codes(question({ channel: Channel.SMS, consents: revoked }))).toEqual([ContactReasonCode.CONSENT_REVOKED]);
  });

  const october = new Date('2026-10-01T12:00Z');

  it.each([
    [
      'the latest word counts: taken back',
      [consent({}), consent({ status: 'revoked', givenAt: october })],
      'consent_revoked',
    ],
    ['the latest word counts: given again', [consent({ status: 'revoked' }), consent({ givenAt: october })], undefined],
    ['at the same instant the revocation counts', [consent({}), consent({ status: 'revoked' })], 'consent_revoked'],
    ['consent has run out', [consent({ expiresAt: october })], 'consent_expired'],
    ['consent is given later than now', [consent({ givenAt: new Date('2027-01-01T12:00Z') })], 'consent_missing'],
    ['consent was for service', [consent({ purpose: ContactPurpose.SERVICE })], 'consent_missing'],
  ])('%s', (_, consents, expected) => {
    expect(codes(question({ consents }))[0]).toBe(expected);
  });

  it.each([
    ['for a day before now', '2026-11-02T12:00Z'],
    ['for a day that is to come', '2026-12-01T12:00Z'],
    ['for a day before it', '2026-09-01T12:00Z'],
  ])('a revocation holds over a consent that was recorded before it, %s', (_, givenAt) => {
    const before = consent({ givenAt: new Date(givenAt), recordedAt: new Date('2026-09-15T12:00Z') });
    const revoked = consent({ status: 'revoked', givenAt: october });
    const decision = mayContact(question({ consents: [before, revoked] }));
    expect(decision).toMatchObject({ allowed: false, nextAllowedAt: null });
    const after = consent({ givenAt: new Date('2026-11-02T12:00Z') });
    expect(codes(question({ consents: [before, revoked, after] }))).toEqual([]);
  });

  it('given before a revocation and recorded after it does not count', () => {
    const revoked = consent({ status: 'revoked', givenAt: october });
    const late = consent({ recordedAt: new Date('2026-11-02T12:00Z') });
    expect(codes(question({ consents: [revoked, late] }))).toEqual([ContactReasonCode.CONSENT_REVOKED]);
  });

  it.each([
    ['2024-11-04T10:59Z', ['consent_expired']],
    ['2024-11-04T11:01Z', []],
  ])('in Spain a consent of %s is judged by its 24 months', (givenAt, expected) => {
    const consents = [consent({ givenAt: new Date(givenAt) })];
    const now = new Date('2026-11-04T11:00Z');
    expect(codes(question({ consents, now }, inMadrid))).toEqual(expected);
  });

  it('to replies that was taken back stays so when a late reply is judged as marketing', () => {
    const revoked = consent({ purpose: ContactPurpose.REPLY, status: 'revoked' });
    const late = question({ purpose: ContactPurpose.REPLY, leadWroteAt: october });
    expect(codes(late)).toEqual([]);
    expect(codes({ ...late, consents: [...late.consents, revoked] })).toContain(ContactReasonCode.CONSENT_REVOKED);
  });
});
