/** How long the beginnings of a word are that an index finds a lead by. */
const lengths = [1, 3, 6, 10] as const;
const pairedLength = 3;

/**
 * What text search finds a lead by: beginnings of its words, and each two of them together. An index on these is in the
 * list's own order, as one on the words would not be, so a page costs the same however many are found; whoever asks for
 * two words does not walk past everybody who has one of them. The words themselves are compared with what it finds.
 */
export function searchKeys(words: readonly string[]): string[] {
  const beginnings = words.flatMap((word) =>
    lengths.filter((length) => length <= word.length).map((length) => word.slice(0, length)),
  );
  const paired = [...new Set(words.filter(isPaired).map(pairedPart))].toSorted();
  const pairs = paired.flatMap((one, at) => paired.slice(at + 1).map((other) => `${one} ${other}`));
  return [...new Set([...beginnings, ...pairs])];
}

/** The one key that everybody has who is meant by these words, the rarest that there is. There must be a word. */
export function queryKey(words: readonly string[]): string {
  const byLength = words.toSorted((a, b) => b.length - a.length);
  const [one, other] = [...new Set(byLength.filter(isPaired).map(pairedPart))];
  if (one !== undefined && other !== undefined) return [one, other].toSorted().join(' ');
  const longest = byLength[0] ?? '';
  return longest.slice(
    0,
    lengths.findLast((length) => length <= longest.length),
  );
}

/** Numbers are rare enough alone. */
const isPaired = (word: string) => word.length >= pairedLength && !/^[\d+]/.test(word);
const pairedPart = (word: string) => word.slice(0, pairedLength);
