// A mark counts only before a space, so that "1.500 UF" and "3,5" stay whole.
const clauseEnd = /[.,;:?!…]["'»”)\]]*(?=\s)|\n/gu;
const maxLengthWithoutMark = 120;

/** Splits streamed text after its last finished clause. Nothing is trimmed: `ready + rest` is the text. */
export function cutAtClause(text: string): { ready: string; rest: string } {
  const end = lastClauseEnd(text);
  const cut = end > 0 || text.length <= maxLengthWithoutMark ? end : text.lastIndexOf(' ') + 1;
  const ready = text.slice(0, cut);
  return ready.trim() === '' ? { ready: '', rest: text } : { ready, rest: text.slice(cut) };
}

function lastClauseEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(clauseEnd)) end = match.index + match[0].length;
  return end;
}

const startOfSpeech = 400;
const perCharacter = 65;

/** About how long a Spanish voice needs for the text (15 characters a second), in ms: used when no event tells. */
export function speechDuration(text: string): number {
  return startOfSpeech + perCharacter * text.length;
}

/** How far (offset in `sent`) the caller has heard after the relay reported `played`, be it the whole so far or the next piece. */
export function playedUpTo(sent: string, heard: number, played: string): number {
  const words = played.trim();
  if (words === '') return heard;
  const indent = sent.length - sent.trimStart().length;
  const isWholeSoFar = indent + words.length > heard && sent.startsWith(words, indent);
  if (isWholeSoFar) return indent + words.length;
  const found = sent.indexOf(words, heard);
  return found === -1 ? heard : found + words.length;
}

/** Offset after as many words of `sent` as `heard` has: for voices that report numbers spelled out. */
export function afterSameWords(sent: string, heard: string): number {
  const count = heard.trim().split(/\s+/u).length;
  const words = [...sent.matchAll(/\S+/gu)];
  const last = words[Math.min(count, words.length) - 1];
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Text from `end` on, from the start of the word when `end` is inside one. */
export function fromWordAt(text: string, end: number): string {
  const isInsideWord = end > 0 && /\S\S/u.test(text.slice(end - 1, end + 1));
  return isInsideWord ? text.slice(text.slice(0, end).search(/\S+$/u)) : text.slice(end);
}
