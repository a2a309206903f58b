/**
 * Unicode allows any number of marks on one character; no script has more than 30 (the Stream-Safe Text Format, UAX #15).
 * Normalising puts them in order by a sort whose time grows with the square of their number.
 */
const manyMarks = /(\p{M}{30})\p{M}+/gu;

/** Whether a character has more marks than any script has. */
export function hasManyMarks(text: string): boolean {
  return text.search(manyMarks) >= 0;
}

/** As `String.normalize`, in time that grows with the length of the text: of more than 30 marks in a row the rest is left out. */
export function normalize(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  return text.replace(manyMarks, '$1').normalize(form);
}
