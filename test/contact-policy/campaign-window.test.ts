import { describe, expect, it } from 'vitest';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import { ContactReasonCode } from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { question } from './question.ts';

describe('campaign window', () => {
  it('a campaign window narrows the hours and is found again on its own days', () => {
    const window = { days: [2, 4], from: '10:00', to: '12:00' };
    const decision = mayContact(question({ window, now: new Date('2026-11-05T18:00Z') }));
    expect(decision.reasons.map(({ code }) => code)).toEqual([ContactReasonCode.OUTSIDE_CAMPAIGN_WINDOW]);
    expect(decision.nextAllowedAt).toEqual(new Date('2026-11-10T16:00Z'));
  });

  it.each([
    ['that ends before it begins', { days: [1, 2, 3, 4, 5], from: '18:00', to: '09:00' }],
    ['without days', { days: [], from: '09:00', to: '18:00' }],
    ['written badly', { days: [1, 2, 3], from: '9', to: '18:00' }],
    ['that misses the legal hours', { days: [7], from: '09:00', to: '18:00' }],
  ])('a campaign window %s never opens', (_, window) => {
    expect(mayContact(question({ window }))).toMatchObject({ allowed: false, nextAllowedAt: null });
  });

  it('a window until 24:00 ends with the day', () => {
    const window = { days: [3], from: '20:00', to: '24:00' };
    const late = question({ window, channel: Channel.EMAIL, now: new Date('2026-11-05T05:59Z') });
    expect(mayContact(late).allowed).toBe(true);
    expect(mayContact({ ...late, now: new Date('2026-11-05T06:00Z') }).allowed).toBe(false);
  });
});
