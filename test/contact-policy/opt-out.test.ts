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
    'no me ',
    'de sus ',
    'escribió:\n>\n',
    'El 3\n',
    'Baja, ',
    'ejerzo mi derecho de la ',
    'ya',
    '<@',
    'El 1\n<@@@',
  ])('a message full of "%s" is no opt-out, and none of its parts is read again and again', (text) => {
    const body = text.repeat(50_000 / text.length);
    expect([isOptOut(body), mentionsOptOut(body)]).toHaveLength(2);
  });

  it('one angle bracket before 50,000 signs of an address is read once', () => {
    expect(isOptOut(`<${'@'.repeat(49_999)}`)).toBe(false);
  });
});
