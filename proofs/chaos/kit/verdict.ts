/** What a proof answers: what it did, in figures, and each promise it saw broken. */
export interface Verdict {
  figures: Record<string, number>;
  faults: string[];
}
