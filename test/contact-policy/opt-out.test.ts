import { describe, expect, it } from 'vitest';
import { isOptOut, isSpokenOptOut } from '../../src/contact-policy/opt-out-words.ts';
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
});
