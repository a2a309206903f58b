import type { Mutant } from './mutant.ts';
import type { CheckedTest, CheckRun } from './run-checks.ts';

/** Why the check of a mutant cannot judge it, though nothing is broken yet; null when it can. */
export function greenFault({ checks, only }: Mutant, green: readonly CheckedTest[]): string | null {
  const named = new RegExp(only ?? '');
  const own = green.filter(({ file, name }) => checks.includes(file) && named.test(name));
  const red = own.find(({ status }) => status === 'failed');
  if (red) return `its check is red without it: ${red.name}`;
  const silent = checks.find((file) => !own.some((test) => test.file === file && test.status === 'passed'));
  return silent ? `no test of ${silent} passes without it` : null;
}

/** A mutant that cannot be run at all proves nothing. */
const cannotRun = /^\s*(ReferenceError|SyntaxError|TransformError)\b/;

/** Null when a test noticed the mutant, else what happened instead. */
export function survival({ timedOut, tests, output }: CheckRun): string | null {
  if (timedOut) return 'no test failed, the run had to be ended';
  const failed = tests.filter(({ status }) => status === 'failed');
  const broken = failed.find(({ failure }) => cannotRun.test(failure));
  if (broken) return `the mutant cannot run: ${broken.failure.split('\n')[0]}`;
  if (failed.length > 0) return null;
  const ran = tests.filter(({ status }) => status === 'passed').length;
  return ran > 0 ? `survived ${ran} tests` : `no test ran: ${output.trim().split('\n').slice(-5).join(' | ')}`;
}
