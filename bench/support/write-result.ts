import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './bench.types.ts';
import type { Machine } from './describe-machine.ts';

/** Seen from the compiled file. */
const results = fileURLToPath(new URL('../../../bench/results/', import.meta.url));

/** Keeps all that a bench found in `bench/results/<name>.json`. */
export async function writeResult(
  name: string,
  machine: Machine,
  { ratio, of, goal, inShort, rounds, figures }: Outcome,
): Promise<void> {
  const result = {
    name,
    ratio: Number(ratio.toFixed(3)),
    of,
    goal,
    inShort,
    date: new Date().toISOString(),
    machine,
    rounds,
    ...figures,
  };
  await mkdir(results, { recursive: true });
  await writeFile(`${results}${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
}
