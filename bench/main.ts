import 'reflect-metadata';
import { growth } from './growth/growth.ts';
import { importing } from './import/import.ts';
import { listQuery } from './list-query/list-query.ts';
import { operation } from './operation/operation.ts';
import { start } from './start/start.ts';
import { steps } from './steps/steps.ts';
import type { Bench } from './support/bench.types.ts';
import { describeMachine } from './support/describe-machine.ts';
import { formatTable } from './support/format-table.ts';
import { openPlace, type Place } from './support/place.ts';
import { printProfiles } from './support/print-profiles.ts';
import { writeResult } from './support/write-result.ts';

const benches: Record<string, Bench> = { growth, import: importing, 'list-query': listQuery, operation, start, steps };

const [name = '', option] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) await run(name, bench, option === '--profile');
else {
  console.error(`npm run bench -- <name> [-- --profile], where <name> is one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
}

async function run(title: string, measure: Bench, profile: boolean): Promise<void> {
  const place = await openPlace(process.env, { profile });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void place.close().finally(() => process.exit(1)));
  }
  try {
    await report(title, measure, place);
  } finally {
    await place.close();
  }
  if (place.profileDir) await printProfiles(place.profileDir);
}

async function report(title: string, measure: Bench, place: Place): Promise<void> {
  const outcome = await measure(place);
  console.info(formatTable(outcome.table));
  // A profiled program is slower: its figures are for reading the profile only.
  if (!place.profileDir) await writeResult(title, await describeMachine(place.db), outcome);
  console.info(`${title}: ratio ${outcome.ratio.toFixed(2)} (${outcome.of})`);
}
