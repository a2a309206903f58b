import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemInWords } from '../../src/language/problems/problem.ts';
import { cleanText, mendCharacters, mendText, mendTexts } from '../../src/text/clean-text.ts';
import { anyText } from './any-text.ts';

const line = { max: 10 };
const lines = { max: 10, lines: true };
const ofAnyLength = { max: 1000, min: 0, lines: true };

describe('a text that people send', () => {
  it.each([
    ['with spaces around it', '  Ana \n', 'Ana'],
    ['in decomposed letters', 'Jose\u0301', 'José'],
    ['with whole emoji', 'Ana 👩🏽‍💼', 'Ana 👩🏽‍💼'],
    ['of ten characters outside the first plane', '😀'.repeat(10), '😀'.repeat(10)],
    ['with a mark that only joins', 'a\u200db', 'a\u200db'],
  ])('%s is kept', (_how, raw, text) => {
    expect(cleanText(raw, line)).toEqual({ text });
  });

  it.each([
    ['half an emoji', 'Ana \ud83d', 'half of one'],
    ['the other half', '\ude00 Ana', 'half of one'],
    ['a null byte', 'a\0b', 'U+0000'],
    ['a bell', 'a\x07b', 'U+0007'],
    ['a character of the second control range', 'a\x9bb', 'U+009B'],
    ['an override of the direction', 'a\u202eb', 'U+202E'],
    ['an isolate of the direction', 'a\u2066b', 'U+2066'],
    ['what is no character', 'a\uffffb', 'U+FFFF'],
    ['a line break where one line is wanted', 'a\nb', 'one line'],
    ['a carriage return where one line is wanted', 'a\rb', 'one line'],
    ['a line separator where one line is wanted', 'a\u2028b', 'one line'],
    ['a tab where one line is wanted', 'a\tb', 'one line'],
    ['more marks on a character than any script has', `a${'\u0301'.repeat(31)}`, 'more than 30'],
    ['nothing', '   ', '1 to 10'],
    ['nothing that can be seen', '\u200b\u3164\u2800', 'can be seen'],
    ['too many characters', 'a'.repeat(11), '1 to 10'],
  ])('with %s is refused, and told how to mend it', (_what, raw, problem) => {
    const cleaned = cleanText(raw, line);
    expect('problem' in cleaned && problemInWords(cleaned.problem, 'en')).toContain(problem);
  });

  it('may have lines where the field has lines, all with the same line break', () => {
    expect(cleanText('a\r\nb\rc\u2028\td', lines)).toEqual({ text: 'a\nb\nc\n\td' });
  });

  it('may be empty where the field may', () => {
    expect(cleanText(' ', { max: 10, min: 0 })).toEqual({ text: '' });
  });
});

describe('a text from outside', () => {
  it('is mended and never refused', () => {
    expect(mendText(' a\0\ud83db\u202e\nc ', lines)).toBe('a\ufffdb\nc');
    expect(mendText('a\r\nb\tc', line)).toBe('a b c');
  });

  it('has no field by which BSON tells its own types', () => {
    expect(mendTexts({ a: [{ _bsontype: 'ObjectId', b: 1 }] })).toEqual({ a: [{ b: 1 }] });
  });

  it('keeps 30 marks on a character', () => {
    expect(mendCharacters(`q${'\u0301'.repeat(99)}b`)).toBe(`q${'\u0301'.repeat(30)}b`);
  });

  it('is cut between characters', () => {
    expect(mendText('😀'.repeat(12), line)).toBe('😀'.repeat(10));
  });

  it('keeps the spaces of a part of it', () => {
    expect(mendCharacters(' a\0 ')).toBe(' a ');
  });

  it('is mended wherever it stands in a value', () => {
    const value = { a: ['b\0', { ['c\0']: 'd\ud800' }], n: 1, none: null, yes: true };
    expect(mendTexts(value)).toEqual({ a: ['b', { c: 'd\ufffd' }], n: 1, none: null, yes: true });
  });
});

describe('any text', () => {
  it('is as good after mending as one that was sent well', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (raw, hasLines) => {
        const mended = mendText(raw, { max: 20, lines: hasLines });
        expect(cleanText(mended, { max: 20, min: 0, lines: hasLines })).toEqual({ text: mended });
      }),
    );
  });

  it('that is taken is taken the same again', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = cleanText(raw, ofAnyLength);
        fc.pre('text' in once);
        expect(cleanText(once.text, ofAnyLength)).toEqual(once);
      }),
    );
  });

  it('that is taken comes back from bytes as it was', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const read = cleanText(raw, ofAnyLength);
        fc.pre('text' in read);
        const { text } = read;
        expect(Buffer.from(text).toString()).toBe(text);
      }),
    );
  });
});

it('nothing else normalises text, which takes long when a character has thousands of marks', async () => {
  const files = globSync('{src,jobs}/**/*.ts', { exclude: ['src/sandbox/**', 'src/text/normalize.ts'] });
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  expect(texts.filter(({ text }) => text.includes('.normalize(')).map(({ file }) => file)).toEqual([]);
});
