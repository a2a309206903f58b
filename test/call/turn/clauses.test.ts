import { describe, expect, it } from 'vitest';
import { afterSameWords, cutAtClause, playedUpTo, speechDuration } from '../../../src/call/turn/clauses.ts';

describe('text on its way to the voice', () => {
  it('goes out up to its last mark, however long the rest is', () => {
    const rest = ` ${'palabra '.repeat(20)}`;
    expect(cutAtClause(`Sí,${rest}`)).toEqual({ ready: 'Sí,', rest });
  });

  it('waits for a mark up to 120 characters, and not longer', () => {
    const text = `${'palabra '.repeat(14)}ventanas`;
    expect(text).toHaveLength(120);
    expect(cutAtClause(text)).toEqual({ ready: '', rest: text });
    expect(cutAtClause(`${text}s`).rest).toBe('ventanass');
  });

  it('stays whole when there is no place to cut it', () => {
    const word = 'a'.repeat(200);
    expect(cutAtClause(word)).toEqual({ ready: '', rest: word });
  });

  it('is not spoken when it is only an empty line, which waits for words', () => {
    expect(cutAtClause('  \nHola')).toEqual({ ready: '', rest: '  \nHola' });
  });
});

describe('a voice', () => {
  it.each([
    [15, 1],
    [150, 10],
    [900, 60],
  ])('needs for %i characters about %i s, and a moment to begin', (characters, seconds) => {
    const duration = speechDuration('a'.repeat(characters));
    expect(duration).toBeGreaterThan(seconds * 950);
    expect(duration).toBeLessThan(seconds * 1000 + 500);
  });
});

describe('what the relay reports as played', () => {
  it.each([
    ['spaces around the words', 'Hola, soy Ana', 5, '  soy ', 9],
    ['nothing', '  Hola', 0, ' ', 0],
    ['the whole so far of a text that begins with a space', ' Hola, soy Ana', 6, 'Hola, soy', 10],
    ['the whole so far of a text that ends with a space', 'Hola, soy Ana ', 5, 'Hola, soy', 9],
    ['less than it reported before', 'Hola, soy Ana', 9, 'Hola', 9],
  ])('counts to the end of the last word: %s', (_, sent, heard, played, end) => {
    expect(playedUpTo(sent, heard, played)).toBe(end);
  });
});

describe('words that the voice spelled out', () => {
  const sent = 'Son 1.500 UF en total.';

  it.each([
    ['as many words', sent, 'Son mil', 'Son 1.500'],
    ['spaces that mean nothing', sent, '  Son   mil ', 'Son 1.500'],
    ['spaces in the text too', ' Son  1.500 UF', 'Son mil', ' Son  1.500'],
    ['more words than were sent', 'Son 1.500.', 'Son mil quinientos en total', 'Son 1.500.'],
    ['no text at all', ' ', 'Son mil', ''],
  ])('are counted: %s', (_, text, heard, upTo) => {
    expect(text.slice(0, afterSameWords(text, heard))).toBe(upTo);
  });
});
