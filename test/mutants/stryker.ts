import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Score {
  percent: string;
  /** Below what the configuration asks for, or not run at all. */
  failed: boolean;
}

interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

/** Mutates the pure modules in a copy of the repository; their unit tests are to notice. */
export async function strykerScore(copy: string): Promise<Score> {
  const child = spawn(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutants/stryker.config.json'],
    { cwd: copy, stdio: 'inherit' },
  );
  const [code] = (await once(child, 'close')) as [number | null];
  const report = await readFile(join(copy, 'reports/mutation/mutation.json'), 'utf8').catch(() => '{"files":{}}');
  return { percent: percentOf(JSON.parse(report) as Report), failed: code !== 0 };
}

const noticed = new Set(['Killed', 'Timeout']);
const counted = new Set([...noticed, 'Survived', 'NoCoverage']);

function percentOf({ files }: Report): string {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const valid = statuses.filter((status) => counted.has(status)).length;
  const killed = statuses.filter((status) => noticed.has(status)).length;
  return valid > 0 ? ((100 * killed) / valid).toFixed(2) : '0';
}
