import { describe, expect, it } from 'vitest';

import { readSentiment, sentimentScore } from '../../src/agent/spanish/sentiment.ts';

describe('the mood of words', () => {
  it.each([
    ['Me encantó, muchas gracias', 'positive'],
    ['Está bacán el departamento', 'positive'],
    ['Perfecto, me sirve', 'positive'],
    ['No me gusta, es muy caro', 'negative'],
    ['Qué lata, dejen de llamar, estoy harto', 'negative'],
    ['No está bien', 'negative'],
    ['Es para vivir', 'neutral'],
    ['El martes a las cinco', 'neutral'],
    ['', 'neutral'],
  ])('"%s" is %s', (text, mood) => {
    expect(readSentiment([text])).toBe(mood);
  });

  it('is turned around by a negation, and only within its clause', () => {
    expect(sentimentScore('no está mal')).toBeGreaterThan(0);
    expect(sentimentScore('no, está mal')).toBeLessThan(0);
  });

  it('is stronger with a strong word before it', () => {
    expect(sentimentScore('muy malo')).toBeLessThan(sentimentScore('malo'));
  });
});
