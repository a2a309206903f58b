/** The sources of phrases as regular expressions; they are tested on one clause of plain words. */
export function phrases(...sources: string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source));
}
