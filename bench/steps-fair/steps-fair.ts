import { carryOut, seedSteps, startWorkers } from '../steps/cadencia-run.ts';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';

const few = 20;
const many = 20_000;
const rounds = 3;
const maxWait = 3;

/** How long a broker with few due steps waits beside one with very many, over its time alone. */
export async function stepsFair(place: Place): Promise<Outcome> {
  const workers = await startWorkers(place);
  const secondsOf = async () => (await carryOut(place, workers, await seedSteps(place, few))).seconds;
  await secondsOf();
  const alone: number[] = [];
  for (let round = 0; round < rounds; round++) alone.push(await secondsOf());
  const crowd = await seedSteps(place, many);
  const crowded = carryOut(place, workers, crowd);
  const beside: number[] = [];
  for (let round = 0; round < rounds; round++) beside.push(await secondsOf());
  const { done, perSecond } = await crowded;
  const [quickest, slowest] = [Math.min(...alone), Math.max(...beside)];
  const ratio = slowest / quickest;
  return {
    ratio,
    goal: { atMost: maxWait, measured: ratio },
    inShort: `${quickest.toFixed(1)} s alone, ${slowest.toFixed(1)} s beside`,
    of: `the slowest time of ${few} steps beside ${many} of another broker over their time alone`,
    rounds,
    table: [
      { what: `${few} steps alone`, seconds: quickest },
      { what: `${few} steps beside`, seconds: slowest },
    ],
    figures: { alone, beside, crowd: { done, perSecond } },
  };
}
