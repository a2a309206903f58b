import type { Place } from './place.ts';

/** What is to be reached, and what was. */
export interface Goal {
  /** In words; the ratio when it is left out. */
  of?: string;
  atLeast?: number;
  atMost?: number;
  measured: number;
}

/** What a bench found; everything it measured is in `figures`. */
export interface Outcome {
  /** Cadencia beside what it is compared with. */
  ratio: number;
  /** What is divided by what, in words. */
  of: string;
  /** Null where nothing was set. */
  goal: Goal | null;
  /** The figures one remembers, in a few words. */
  inShort: string;
  rounds: number;
  table: Record<string, string | number>[];
  figures: Record<string, unknown>;
}

export type Bench = (place: Place) => Promise<Outcome>;
