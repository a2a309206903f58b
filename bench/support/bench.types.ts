import type { Place } from './place.ts';

/** What a bench found; everything it measured is in `figures`. */
export interface Outcome {
  /** Cadencia beside what it is compared with. */
  ratio: number;
  /** What is divided by what, in words. */
  of: string;
  rounds: number;
  table: Record<string, string | number>[];
  figures: Record<string, unknown>;
}

export type Bench = (place: Place) => Promise<Outcome>;
