// npm run mutants [-- <name> …]: takes each protection out in turn and sees its check turn red; then Stryker on the pure modules.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutants } from './list/index.ts';
import { openMongod } from './mongod.ts';
import type { Mutant } from './mutant.ts';
import { runChecks, type CheckedTest } from './run-checks.ts';
import { strykerScore } from './stryker.ts';
import { greenFault, survival } from './verdict.ts';
import { copyRepository, patchFault, removeCopy, withMutant } from './working-copy.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

const lanes = 2;

const names = process.argv.slice(2);
const copies: string[] = [];
try {
  if (names.length === 0) await all();
  else if (names[0] === 'stryker') await pureModules();
  else await some(mutants.filter((mutant) => names.includes(mutant.name)));
} finally {
  for (const copy of copies) await removeCopy(copy);
}

async function all(): Promise<void> {
  const survivors = await kill(mutants);
  const score = await strykerScore(await newCopy());
  if (survivors > 0 || score.failed) process.exitCode = 1;
  console.info(`mutants: ${mutants.length - survivors} killed of ${mutants.length}, stryker ${score.percent} %`);
}

async function some(chosen: readonly Mutant[]): Promise<void> {
  const survivors = await kill(chosen);
  if (survivors > 0 || chosen.length === 0) process.exitCode = 1;
  console.info(`mutants: ${chosen.length - survivors} killed of ${chosen.length}`);
  if (chosen.length === 0) console.info(`there are: stryker, ${mutants.map((mutant) => mutant.name).join(', ')}`);
}

async function pureModules(): Promise<void> {
  const { failed, percent } = await strykerScore(await newCopy());
  if (failed) process.exitCode = 1;
  console.info(`stryker ${percent} %`);
}

async function newCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'cadencia-mutants-'));
  copies.push(copy);
  await copyRepository(copy);
  return copy;
}

/** Answers how many were not killed. */
async function kill(chosen: readonly Mutant[]): Promise<number> {
  const mongod = await openMongod();
  try {
    const folders = await Promise.all(Array.from({ length: Math.min(lanes, chosen.length) }, newCopy));
    if (folders.length === 0) return 0;
    const green = await greenRun(folders[0]!, mongod.url, chosen);
    const waiting = [...chosen];
    let survivors = 0;
    const lane = async (folder: string): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const begun = performance.now();
        const fault = await tryMutant(folder, mongod.url, next, green);
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        console.info(fault ? `SURVIVED ${next.name}: ${fault} (${next.why})` : `killed   ${next.name} (${seconds} s)`);
        if (fault) survivors++;
      }
    };
    await Promise.all(folders.map(lane));
    return survivors;
  } finally {
    await mongod.close();
  }
}

/** Every check once, with nothing taken out: what is red already can judge nothing. */
async function greenRun(folder: string, url: string, chosen: readonly Mutant[]): Promise<CheckedTest[]> {
  const files = [...new Set(chosen.flatMap(({ checks }) => checks))];
  const only = chosen.length === 1 ? chosen[0]!.only : undefined;
  const compiled = chosen.some((mutant) => mutant.compiled);
  const run = await runChecks(folder, url, {
    files,
    only,
    compiled,
    bail: false,
    workers: lanes,
    patience: 15 * MINUTE,
  });
  const passed = run.tests.filter(({ status }) => status === 'passed').length;
  console.info(`without a mutant: ${passed} tests in ${files.length} files pass`);
  if (run.tests.length === 0) console.error(run.output);
  return run.tests;
}

async function tryMutant(
  folder: string,
  url: string,
  mutant: Mutant,
  green: readonly CheckedTest[],
): Promise<string | null> {
  const fault = (await patchFault(mutant)) ?? greenFault(mutant, green);
  if (fault) return fault;
  const { checks: files, only, compiled = false } = mutant;
  const checks = { files, only, compiled, bail: true, workers: 1, patience: 3 * MINUTE };
  return survival(await withMutant(folder, mutant, () => runChecks(folder, url, checks)));
}
