import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayContact } from '../../src/contact-policy/decision/may-contact.ts';
import {
  type ConsentFact,
  ContactPurpose,
  type ContactQuestion,
} from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';
import { inBogota, inBuenosAires, inLasPalmas, inMadrid, inMexicoCity, inTijuana, question } from './question.ts';
import { DAY } from '../../src/runtime/durations.ts';

const channel = fc.constantFrom(...Object.values(Channel));
const purpose = fc.constantFrom(...Object.values(ContactPurpose));
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30')).map(([hour, minute]) => {
  return `${String(hour).padStart(2, '0')}:${minute}`;
});
const window = fc
  .record({
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    from: time,
    to: fc.oneof(time, fc.constant('24:00')),
  })
  .filter(({ from, to }) => from < to);
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

/** Consents of any age around now; every second lead has one to all that holds for long, so that time decides too. */
function consentsAround(now: Date): fc.Arbitrary<ConsentFact[]> {
  const at = (min: number, max: number) => fc.integer({ min, max }).map((wait) => new Date(now.getTime() + wait));
  const givenAt = fc.oneof(at(-3 * DAY, 3 * DAY), at(-800 * DAY, 0), at(-731 * DAY, -729 * DAY));
  const expiresAt = fc.option(at(-DAY, 5 * DAY));
  const recordedAt = at(-800 * DAY, 0);
  const status = fc.constantFrom('given', 'given', 'given', 'revoked');
  const some = fc.array(fc.record({ channel, purpose, status, givenAt, recordedAt, expiresAt }), { maxLength: 10 });
  const lasting = question().consents.map((consent) => ({ ...consent, givenAt: new Date(now.getTime() - 10 * DAY) }));
  return fc.tuple(fc.boolean(), some).map(([isLasting, facts]) => (isLasting ? [...lasting, ...facts] : facts));
}

const asked: fc.Arbitrary<ContactQuestion> = instant.chain((now) => {
  const around = fc.integer({ min: -8 * DAY, max: DAY }).map((ago) => new Date(now.getTime() + ago));
  const contact = fc.record({ channel, at: around, answered: fc.boolean(), purpose });
  return fc
    .record({
      channel,
      purpose,
      leadWroteAt: fc.option(fc.integer({ min: 0, max: 2 * DAY }).map((ago) => new Date(now.getTime() - ago))),
      consents: consentsAround(now),
      contacts: fc.array(contact, { maxLength: 8 }),
      window: fc.option(window),
      place: fc.constantFrom(inMexicoCity, inMadrid, inLasPalmas, inTijuana, inBogota, inBuenosAires),
    })
    .map(({ place, ...changes }) => question({ ...changes, now }, place));
});

function isAllowed(facts: ContactQuestion, after: number): boolean {
  return mayContact({ ...facts, now: new Date(facts.now.getTime() + Math.floor(after)) }).allowed;
}

const shares = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 5 });

describe('next allowed at', () => {
  it('is an instant at which the same question is allowed, and no earlier one is', () => {
    fc.assert(
      fc.property(asked, shares, (facts, samples) => {
        const next = mayContact(facts).nextAllowedAt;
        fc.pre(next !== null);
        const wait = next.getTime() - facts.now.getTime();
        expect(isAllowed(facts, wait)).toBe(true);
        const earlier = [...samples.map((share) => share * wait), wait - 1].filter(
          (after) => after >= 0 && after < wait,
        );
        expect(earlier.filter((after) => isAllowed(facts, after))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where no instant of the next 60 days is allowed', () => {
    fc.assert(
      fc.property(asked, shares, (facts, samples) => {
        fc.pre(mayContact(facts).nextAllowedAt === null);
        const within = samples.map((share) => share ** 3 * 60 * DAY);
        expect(within.filter((after) => isAllowed(facts, after))).toEqual([]);
      }),
      { numRuns: 100 },
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
