import type { Bench } from './bench.types.ts';
import { describeMachine } from './describe-machine.ts';
import { formatTable } from './format-table.ts';
import { openPlace, type Place } from './place.ts';
import { printProfiles } from './print-profiles.ts';
import { writeResult } from './results.ts';

/** Runs one bench in a place of its own, prints what it found and keeps it. */
export async function runBench(title: string, measure: Bench, { profile }: { profile: boolean }): Promise<void> {
  const place = await openPlace(process.env, { profile });
  const leave = () => void place.close().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  try {
    await report(title, measure, place);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, leave);
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
