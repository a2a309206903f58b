import { describe, expect, it } from 'vitest';
import { isOptOut, isSpokenOptOut, mentionsOptOut } from '../../src/contact-policy/opt-out/opt-out-words.ts';
import heldOut from './opt-out-held-out.json' with { type: 'json' };
import phrases from './opt-out-phrases.json' with { type: 'json' };

describe('opt-out', () => {
  it.each(phrases.writtenOptOuts)('the message "%s" ends contact', (text) => {
    expect(isOptOut(text)).toBe(true);
  });

  it.each(phrases.writtenOthers)('the message "%s" ends nothing', (text) => {
    expect(isOptOut(text)).toBe(false);
  });

  it.each(phrases.spokenOptOuts)('"%s" said in a call ends contact', (text) => {
    expect(isSpokenOptOut(text)).toBe(true);
  });

  it.each(phrases.spokenOthers)('"%s" said in a call ends nothing', (text) => {
    expect(isSpokenOptOut(text)).toBe(false);
  });

  it.each([...phrases.mentions, ...phrases.writtenOptOuts])('the message "%s" proves no consent', (text) => {
    expect(mentionsOptOut(text)).toBe(true);
  });

  it.each(phrases.proofs)('the message "%s" proves that the lead wants an answer', (text) => {
    expect(mentionsOptOut(text)).toBe(false);
  });

  it('is seen in messages that the rules were not written for, and in few others', () => {
    const missed = heldOut.optOuts.filter((text) => !isOptOut(text));
    const wrong = heldOut.others.filter(isOptOut);
    expect(missed.length / heldOut.optOuts.length).toBeLessThanOrEqual(0.03);
    expect(wrong.length / heldOut.others.length).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['no me ', false],
    ['de sus ', false],
    ['escribió:\n>\n', false],
    ['El 3\n', false],
    ['Baja, ', true],
    ['ejerzo mi derecho de la ', false],
    ['ya', false],
    ['<@', false],
    ['El 1\n<@@@', false],
    ['@', false],
  ])('a message of nothing but "%s" is read, however long: opt-out %s', (text, expected) => {
    // Four times the longest message: a reading that takes the square of its length outlasts the time that a test has.
    const body = `<${text.repeat(200_000 / text.length)}`;
    expect([isOptOut(body), mentionsOptOut(body)]).toEqual([expected, expected]);
  });
});
