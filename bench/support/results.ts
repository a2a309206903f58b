import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Goal, Outcome } from './bench.types.ts';
import type { Machine } from './describe-machine.ts';

/** Seen from the compiled file; elsewhere when two builds are compared. */
const results = process.env['BENCH_RESULTS'] ?? fileURLToPath(new URL('../../../bench/results/', import.meta.url));

/** What stands in `bench/results/<name>.json`, beside the figures of that bench. */
export interface Result {
  name: string;
  ratio: number;
  of: string;
  goal: Goal | null;
  inShort: string;
  date: string;
  machine: Machine;
}

/** Keeps all that a bench found. */
export async function writeResult(
  name: string,
  machine: Machine,
  { ratio, of, goal, inShort, rounds, figures }: Outcome,
): Promise<void> {
  const common: Result = { name, ratio, of, goal, inShort, date: new Date().toISOString(), machine };
  await mkdir(results, { recursive: true });
  await writeFile(join(results, `${name}.json`), `${JSON.stringify({ ...common, rounds, ...figures }, null, 2)}\n`);
}

/** What a bench found when it last ran; null when it never did. */
export async function readResult(name: string): Promise<Result | null> {
  try {
    return JSON.parse(await readFile(join(results, `${name}.json`), 'utf8')) as Result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
