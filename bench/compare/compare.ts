import { formatTable } from '../support/format-table.ts';
import { percentile } from '../support/percentile.ts';
import type { Figures } from './figures-of.ts';
import { buildCommit, here } from './other-build.ts';
import { runBuild } from './run-build.ts';

const rounds = 5;

interface Pair {
  old: Figures;
  present: Figures;
}

/** Runs benches of a commit and of the present tree in turn, and prints how each figure changed: below 1 it became smaller. */
export async function compare(commit: string, benches: readonly string[]): Promise<void> {
  const other = await buildCommit(commit);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    for (const bench of benches) {
      const pairs: Pair[] = [];
      for (let round = 1; round <= rounds; round++) {
        const old = await runBuild(other.dir, bench, stop.signal);
        pairs.push({ old, present: await runBuild(here, bench, stop.signal) });
        console.info(`${bench}, round ${round} of ${rounds}: present over ${commit}\n${formatTable(rowsOf(pairs))}\n`);
      }
    }
  } finally {
    await other.close();
  }
}

/** Each figure's ratios over the rounds so far: the one in the middle, and how far the rounds are apart. */
function rowsOf(pairs: readonly Pair[]): Record<string, string | number>[] {
  const names = [...pairs[0]!.old.keys()].filter((name) => pairs.every(({ present }) => present.has(name)));
  return names.map((figure) => {
    const olds = pairs.map(({ old }) => old.get(figure)!);
    const presents = pairs.map(({ present }) => present.get(figure)!);
    const ratios = presents.map((present, at) => present / olds[at]!);
    const [min, max] = [Math.min(...ratios), Math.max(...ratios)];
    return { figure, old: Math.min(...olds), present: Math.min(...presents), ratio: percentile(ratios, 50), min, max };
  });
}
