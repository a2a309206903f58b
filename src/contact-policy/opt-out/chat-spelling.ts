import { mendSpelling } from './misspellings.ts';

/** How people spell in chats, and the word that is meant; in text of plain words. Only what no other word is spelt like. */
const spellings: readonly [RegExp, string][] = [
  [/\b(?:xq|xk|pq|pork|porq)\b/g, 'porque'],
  [/\b(?:xfa|xfis|xfavor|x fa(?:vor)?|porfa(?:vor|vorcito)?|porfis|plis)\b/g, 'por favor'],
  [/\b(?:q|k|qe|ke)\b/g, 'que'],
  [/\b[kq]iero\b/g, 'quiero'],
  [/\b(?:ms?js|mnsjs)\b/g, 'mensajes'],
  [/\b(?:ms?j|mnsj)\b/g, 'mensaje'],
  [/\binfo\b/g, 'informacion'],
  [/\bpromos\b/g, 'promociones'],
  // Beside Spanish words alone: "I'm" and "I'd" leave the same letters.
  [/(?<=\b(?:no|que|ya|ni|nunca|jamas) )m\b/g, 'me'],
  [/\bd(?= (?:su|sus|tu|tus|la|mi|[a-z]{2,12}(?:ar|er|ir)(?:me|nos)?)\b)/g, 'de'],
];

export function spellOut(words: string): string {
  return mendSpelling(spellings.reduce((text, [spelling, meant]) => text.replace(spelling, meant), words));
}
