import type { Outcome } from '../support/bench.types.ts';
import { percentile } from '../support/percentile.ts';
import type { Place } from '../support/place.ts';
import { openBrokerServer, run, type BrokerServer } from './broker-server.ts';
import { judgeReads, type Judged } from './judge-reads.ts';

const fewLeads = 1000;
const manyLeads = 100_000;
const rounds = 5;
const maxGrowth = 1.5;
const requestsPerRound = 15;
const warmUpRequests = 15;

interface Growth {
  operation: string;
  /** Median milliseconds of a request, the lowest of all rounds. */
  few: number;
  many: number;
  ratio: number;
}

/**
 * What people ask for all day, of a broker with a thousand leads and of one with a hundred thousand; the requests take
 * turns. Every read behind them must come from an index, in its order, and look at hardly more than it returns.
 */
export async function growth(place: Place): Promise<Outcome> {
  const small = await openBrokerServer(place, place.another(), fewLeads);
  const large = await openBrokerServer(place, place, manyLeads);
  const grown: Growth[] = [];
  for (const at of large.operations.keys()) grown.push(await compareAt(small, large, at));
  const judged: Judged[] = [];
  for (const operation of large.operations) judged.push(await judgeReads(large, operation));
  for (const { client } of [small, large]) client.close();
  const worst = grown.toSorted((a, b) => b.ratio - a.ratio)[0]!;
  const violations = judged.reduce((sum, one) => sum + one.violations.length, 0);
  return {
    ratio: worst.ratio,
    goal: { atMost: maxGrowth, measured: worst.ratio },
    inShort: `${worst.operation}: ${worst.few.toFixed(1)} ms, then ${worst.many.toFixed(1)} ms; ${violations} reads not from an index in order`,
    of: `p50 of the operation that grows most with ${manyLeads} leads over its p50 with ${fewLeads}`,
    rounds,
    table: grown.flatMap((one, at) => rowsOf(one, judged[at]!)),
    figures: { requestsPerRound, grown, judged },
  };
}

async function compareAt(small: BrokerServer, large: BrokerServer, at: number): Promise<Growth> {
  for (let n = 0; n < warmUpRequests; n++) for (const server of [small, large]) await timed(server, at);
  const best = { few: Infinity, many: Infinity };
  for (let round = 0; round < rounds; round++) {
    const times: { few: number[]; many: number[] } = { few: [], many: [] };
    for (let n = 0; n < requestsPerRound; n++) {
      times.few.push(await timed(small, at));
      times.many.push(await timed(large, at));
    }
    best.few = Math.min(best.few, percentile(times.few, 50));
    best.many = Math.min(best.many, percentile(times.many, 50));
  }
  return { operation: large.operations[at]!.name, ...best, ratio: best.many / best.few };
}

async function timed({ client, operations }: BrokerServer, at: number): Promise<number> {
  const begun = performance.now();
  await run(client, operations[at]!);
  return performance.now() - begun;
}

/** An operation, and below it what is wrong with its reads. */
function rowsOf(
  { operation, few, many, ratio }: Growth,
  { queries, violations }: Judged,
): Record<string, string | number>[] {
  const times = { [`p50 ms, ${fewLeads}`]: few, [`p50 ms, ${manyLeads}`]: many, ratio };
  const row = { operation, ...times, 'queries, 5 and 50 rows': queries.join(' and '), violation: '' };
  return [row, ...violations.map((violation) => ({ operation: '', violation }))];
}
