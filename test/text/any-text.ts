import * as fc from 'fast-check';

/** What makes texts hard: halves of characters, marks without a letter, direction, control, nothing to see. */
const hard = [
  '\ud83d',
  '\ude00',
  '😀',
  '👩🏽‍💼',
  '\0',
  '\x1b',
  '\x85',
  '\n',
  '\r\n',
  '\t',
  '\u0301',
  'e\u0301',
  '\u1100\u1161',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ufffd',
  '\u00a0',
  'ﬁ',
  'Ω',
  ' ',
  '{{',
  '$',
  '.',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom(...hard) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

/** Any text; one in a few is such that a field takes it. */
export const anyText = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
