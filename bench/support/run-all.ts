import type { Bench } from './bench.types.ts';
import { requireMarkers, writePage } from './performance-page.ts';
import { runBench } from './run-bench.ts';

/** Runs all benches one after the other and writes what they found into docs/performance.md. A failed one keeps its last result there. */
export async function runAll(benches: Record<string, Bench>): Promise<void> {
  // Before all the work, not after it.
  await requireMarkers();
  for (const [name, measure] of Object.entries(benches)) {
    try {
      await runBench(name, measure, { profile: false });
    } catch (error) {
      console.error(`${name} failed`, error);
      process.exitCode = 1;
    }
  }
  await writePage(Object.keys(benches));
}
