import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface CheckRun {
  /** A program that had to be ended says nothing about its tests. */
  timedOut: boolean;
  tests: CheckedTest[];
  /** What came out, for who wants to know why nothing could be read. */
  output: string;
}

export interface CheckedTest {
  file: string;
  name: string;
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
  failure: string;
}

export interface Checks {
  files: readonly string[];
  only?: string | undefined;
  compiled: boolean;
  /** Stop at the first failure. */
  bail: boolean;
  workers: number;
  /** Milliseconds. */
  patience: number;
}

interface Report {
  testResults: {
    name: string;
    assertionResults: { fullName: string; status: CheckedTest['status']; failureMessages: string[] }[];
  }[];
}

/** Runs test files in a copy of the repository, on a mongod that is there already, and answers what became of each test. */
export async function runChecks(copy: string, databaseUrl: string, checks: Checks): Promise<CheckRun> {
  const report = join(copy, 'mutants-report.json');
  await rm(report, { force: true });
  const child = spawn(process.execPath, commandLine(report, checks), {
    cwd: copy,
    // A group of its own: what the tests start is ended with them.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MUTANTS_DATABASE_URL: databaseUrl, MUTANTS_COMPILE: checks.compiled ? '1' : '' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  let timedOut = false;
  const end = (): void => {
    timedOut = true;
    endGroup(child.pid!);
  };
  const timer = setTimeout(end, checks.patience);
  await once(child, 'close');
  clearTimeout(timer);
  return { timedOut, output, tests: timedOut ? [] : await readReport(copy, report) };
}

function commandLine(report: string, { files, only, bail, workers }: Checks): string[] {
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=test/mutants/vitest.config.ts',
    '--reporter=json',
    `--outputFile=${report}`,
    `--maxWorkers=${workers}`,
    ...(bail ? ['--bail=1'] : []),
    ...(only ? [`--testNamePattern=${only}`] : []),
    ...files,
  ];
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

async function readReport(copy: string, report: string): Promise<CheckedTest[]> {
  const text = await readFile(report, 'utf8').catch(() => '{"testResults":[]}');
  return (JSON.parse(text) as Report).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages }) => ({
      file: relative(copy, name),
      name: fullName,
      status,
      failure: failureMessages.join('\n'),
    })),
  );
}
