import 'reflect-metadata';
import { calls } from './calls/calls.ts';
import { compare } from './compare/compare.ts';
import { growth } from './growth/growth.ts';
import { idle } from './idle/idle.ts';
import { importing } from './import/import.ts';
import { listQuery } from './list-query/list-query.ts';
import { live } from './live/live.ts';
import { noisy } from './noisy/noisy.ts';
import { operation } from './operation/operation.ts';
import { prices } from './prices/prices.ts';
import { signIn } from './sign-in/sign-in.ts';
import { start } from './start/start.ts';
import { stepsFair } from './steps-fair/steps-fair.ts';
import { stepsGrowth } from './steps-growth/steps-growth.ts';
import { soak } from './soak/soak.ts';
import { steps } from './steps/steps.ts';
import type { Bench } from './support/bench.types.ts';
import { runAll } from './support/run-all.ts';
import { runBench } from './support/run-bench.ts';

const benches: Record<string, Bench> = {
  'list-query': listQuery,
  operation,
  steps,
  'steps-fair': stepsFair,
  'steps-growth': stepsGrowth,
  calls,
  live,
  import: importing,
  growth,
  noisy,
  prices,
  'sign-in': signIn,
  start,
  idle,
};

const usage = `npm run bench -- <name> [-- --profile]   one of: ${Object.keys(benches).join(', ')}
npm run bench -- all                     all of these, and the table of docs/performance.md
npm run bench -- compare <commit> [<name>...]   the present tree beside a commit; list-query unless named
npm run bench -- soak [<minutes>]        the same load for a long time, 20 minutes unless said`;

const [name = '', ...options] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) await runBench(name, bench, { profile: options.includes('--profile') });
else if (name === 'all') await runAll(benches);
else if (name === 'soak') await runBench(name, (place) => soak(place, Number(options[0] ?? 20)), { profile: false });
else if (name === 'compare' && options[0] !== undefined) {
  const [commit, ...named] = options;
  await compare(commit, named.length > 0 ? named : ['list-query']);
} else {
  console.error(usage);
  process.exitCode = 1;
}
