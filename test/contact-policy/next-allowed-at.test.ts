import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayContact } from '../../src/contact-policy/may-contact.ts';
import { ContactPurpose, type ContactQuestion, ContactReasonCode } from '../../src/contact-policy/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { inBogota, inBuenosAires, inLasPalmas, inMadrid, inTijuana, question } from './question.ts';

const DAY = 24 * 60 * 60_000;
const channel = fc.constantFrom(...Object.values(Channel));
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30')).map(([hour, minute]) => {
  return `${String(hour).padStart(2, '0')}:${minute}`;
});
const window = fc.record({
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  from: time,
  to: fc.oneof(time, fc.constant('24:00')),
});
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

const asked: fc.Arbitrary<ContactQuestion> = instant.chain((now) => {
  const around = fc.integer({ min: -8 * DAY, max: DAY }).map((ago) => new Date(now.getTime() + ago));
  const purpose = fc.constantFrom(...Object.values(ContactPurpose));
  const contact = fc.record({ channel, at: around, answered: fc.boolean(), purpose });
  return fc
    .record({
      channel,
      purpose,
      leadWroteAt: fc.option(fc.integer({ min: 0, max: 2 * DAY }).map((ago) => new Date(now.getTime() - ago))),
      contacts: fc.array(contact, { maxLength: 8 }),
      window: fc.option(window),
      place: fc.constantFrom(inMadrid, inLasPalmas, inTijuana, inBogota, inBuenosAires),
    })
    .map(({ place, ...changes }) => {
      const consents = question().consents.map((consent) => ({
        ...consent,
        givenAt: new Date(now.getTime() - DAY),
      }));
      return question({ ...changes, now, consents }, place);
    });
});

const timeBased = new Set([
  ContactReasonCode.OUTSIDE_HOURS,
  ContactReasonCode.HOLIDAY,
  ContactReasonCode.HOLIDAYS_UNKNOWN,
  ContactReasonCode.OUTSIDE_CAMPAIGN_WINDOW,
  ContactReasonCode.CAP_REACHED,
  ContactReasonCode.OTHER_CHANNEL_THIS_WEEK,
]);

function timeForbids(facts: ContactQuestion, now: Date): boolean {
  return mayContact({ ...facts, now }).reasons.some(({ code }) => timeBased.has(code));
}

describe('next allowed at', () => {
  it('is an instant at which time forbids nothing, and no earlier one is', () => {
    fc.assert(
      fc.property(
        asked,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 5 }),
        (facts, samples) => {
          const next = mayContact(facts).nextAllowedAt;
          fc.pre(next !== null);
          expect(timeForbids(facts, next)).toBe(false);
          const wait = next.getTime() - facts.now.getTime();
          const earlier = [...samples.map((share) => share * wait), wait - 1].filter(
            (after) => after >= 0 && after < wait,
          );
          const early = earlier.map((after) => new Date(facts.now.getTime() + Math.floor(after)));
          expect(early.filter((at) => !timeForbids(facts, at))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is now exactly when the contact is allowed', () => {
    fc.assert(
      fc.property(asked, (facts) => {
        const { allowed, nextAllowedAt } = mayContact(facts);
        expect(nextAllowedAt?.getTime() === facts.now.getTime()).toBe(allowed);
      }),
    );
  });
});
