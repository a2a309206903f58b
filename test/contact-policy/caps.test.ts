import { describe, expect, it } from 'vitest';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import { ContactPurpose, type PastContact } from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { inBogota, inMadrid, question } from './question.ts';

function contact(at: string, changes: Partial<PastContact> = {}): PastContact {
  return { channel: Channel.CALL, at: new Date(at), ...changes };
}

function answer(place: { country: string; zone: string }, contacts: PastContact[], channel = Channel.CALL) {
  const now = new Date('2026-11-04T15:00Z');
  const { reasons, nextAllowedAt } = mayContact(question({ contacts, channel, now }, place));
  return { codes: reasons.map(({ code }) => code), next: nextAllowedAt?.toISOString() };
}

const allowed = { codes: [], next: '2026-11-04T15:00:00.000Z' };

describe('contact caps', () => {
  it('a second call on the same day in Spain waits for the next morning', () => {
    expect(answer(inMadrid, [contact('2026-11-04T08:30Z')])).toEqual({
      codes: ['cap_reached'],
      next: '2026-11-05T08:00:00.000Z',
    });
  });

  it('a call that is planned for later the same day takes the place already', () => {
    expect(answer(inMadrid, [contact('2026-11-04T18:00Z')]).codes).toEqual(['cap_reached']);
  });

  it('the day is the day of the lead', () => {
    expect(answer(inMadrid, [contact('2026-11-03T22:30Z')])).toEqual(allowed);
    expect(answer(inMadrid, [contact('2026-11-03T23:30Z')]).codes).toEqual(['cap_reached']);
  });

  it('a fourth call in seven days in Spain waits until the first of them is seven days old', () => {
    const calls = ['2026-10-29T17:00Z', '2026-10-30T10:00Z', '2026-11-03T10:00Z'].map((at) => contact(at));
    expect(answer(inMadrid, calls)).toEqual({ codes: ['cap_reached'], next: '2026-11-05T17:00:00.000Z' });
  });

  it('a call that is exactly seven days old counts no more', () => {
    const calls = ['2026-10-28T15:00Z', '2026-10-30T10:00Z', '2026-11-03T10:00Z'].map((at) => contact(at));
    expect(answer(inMadrid, calls)).toEqual(allowed);
  });

  it('replies and confirmations do not count, and are not counted against', () => {
    const service = contact('2026-11-04T09:00Z', { purpose: ContactPurpose.SERVICE });
    expect(answer(inMadrid, [service])).toEqual(allowed);
    const now = new Date('2026-11-04T15:00Z');
    const confirming = question(
      { purpose: ContactPurpose.SERVICE, contacts: [contact('2026-11-04T09:00Z')], now },
      inMadrid,
    );
    expect(mayContact(confirming)).toMatchObject({ allowed: true, reserves: [] });
  });

  it('messages of all kinds share one cap, and leave calls alone', () => {
    const messages = [Channel.SMS, Channel.TELEGRAM].map((channel) => contact('2026-11-04T09:00Z', { channel }));
    expect(answer(inMadrid, messages, Channel.WHATSAPP).codes).toEqual(['cap_reached']);
    expect(answer(inMadrid, messages, Channel.CALL)).toEqual(allowed);
  });

  it('in Colombia a lead who was reached is not contacted again on that day', () => {
    expect(answer(inBogota, [contact('2026-11-04T13:00Z', { answered: true })])).toEqual({
      codes: ['cap_reached'],
      next: '2026-11-05T12:00:00.000Z',
    });
  });

  it('in Colombia a call that nobody answered may be tried again', () => {
    expect(answer(inBogota, [contact('2026-11-04T13:00Z', { answered: false })])).toEqual(allowed);
  });

  it('in Colombia a try of today counts once the lead was reached this week', () => {
    const calls = [contact('2026-11-02T13:00Z'), contact('2026-11-04T13:00Z', { answered: false })];
    expect(answer(inBogota, calls).codes).toEqual(['cap_reached']);
  });

  it('in Colombia the limit of a day ends with the seven days that brought it', () => {
    const calls = [contact('2026-10-28T16:00Z'), contact('2026-11-04T13:00Z', { answered: false })];
    expect(answer(inBogota, calls)).toEqual({ codes: ['cap_reached'], next: '2026-11-04T16:00:00.000Z' });
  });

  it('in Spain the limit of a day lasts the day, whenever the lead was reached before', () => {
    const calls = [contact('2026-10-28T16:00Z'), contact('2026-11-04T13:00Z', { answered: false })];
    expect(answer(inMadrid, calls)).toEqual({ codes: ['cap_reached'], next: '2026-11-05T08:00:00.000Z' });
  });

  it('in Colombia the channel that reached the lead is the only one for seven days', () => {
    const message = contact('2026-10-30T16:00Z', { channel: Channel.WHATSAPP });
    expect(answer(inBogota, [message], Channel.WHATSAPP)).toEqual(allowed);
    expect(answer(inBogota, [message])).toEqual({
      codes: ['other_channel_this_week'],
      next: '2026-11-06T16:00:00.000Z',
    });
  });
});
