import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/data/es/', import.meta.url);

/** Whether the Spanish corpora stand beside the project; without them their tests are left out. */
export const hasSpanishData = existsSync(folder);
if (!hasSpanishData) console.info('Spanish corpora are not beside the project: the tests on them are left out.');

export function loadSpanish(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

/** The share of cases that pass, 0 to 1. */
export function shareOf<T>(cases: readonly T[], passes: (one: T) => boolean): number {
  return cases.filter(passes).length / cases.length;
}

export interface RecognizedEntry {
  Input: string;
  Results: { Resolution: { value: string | boolean | null; subtype?: string } }[];
}

/** The expected numbers of an entry; their decimal mark is a comma in most files. */
export function expectedNumbers({ Results }: RecognizedEntry): number[] {
  const values = Results.map(({ Resolution }) => Resolution.value).filter((value) => value !== null);
  return values.map((value) => Number(String(value).replace(',', '.')));
}
