import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOf, type Figures } from './figures-of.ts';

/** Runs one bench of the build in this directory, and keeps its result from the tracked ones. */
export async function runBuild(dir: string, bench: string, signal: AbortSignal): Promise<Figures> {
  const results = await mkdtemp(join(tmpdir(), 'cadencia-results-'));
  try {
    signal.throwIfAborted();
    const program = spawn(process.execPath, ['--enable-source-maps', join(dir, 'dist/bench/main.js'), bench], {
      env: { ...process.env, BENCH_RESULTS: results },
      stdio: ['ignore', 'ignore', 'inherit'],
      signal,
    });
    const [code] = (await once(program, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${bench} failed in ${dir}`);
    return figuresOf(JSON.parse(await readFile(join(results, `${bench}.json`), 'utf8')) as object);
  } finally {
    await rm(results, { recursive: true, force: true });
  }
}
