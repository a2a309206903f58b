import { setTimeout } from 'node:timers/promises';
import { createApiKey } from '../../src/account/keys/create-api-key.ts';
import { Permission } from '../../src/account/permission.ts';
import { readConfig } from '../../src/config.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { asSystem, type Runtime } from '../../src/runtime/scope.ts';
import type { Outcome } from '../support/bench.types.ts';
import { insertRows } from '../support/insert-rows.ts';
import { percentile } from '../support/percentile.ts';
import type { Place } from '../support/place.ts';
import { withBrokers } from '../support/with-broker.ts';
import { Caller } from './caller.ts';
import { makeNoise, type Loud, type Noise } from './loud-broker.ts';

const quietEvery = 40;
const phase = 15_000;
const warmUp = 3000;
const leadsOfLoud = 5000;
const leadsOfQuiet = 200;
const keysOfLoud = 4;
/** Of its refill. */
const share = 0.9;
const maxGrowth = 2;

const quietBody = JSON.stringify({
  query: '{ leads(first: 20) { edges { node { id name phone stage assignee { name } } } } }',
});

/**
 * What a quiet broker waits for an ordinary list, alone, beside one who spends nine tenths of what it may, and beside the
 * same asking as fast as answers come.
 */
export async function noisy(place: Place): Promise<Outcome> {
  const { quiet, loud: tokens } = await seed(place.databaseUrl);
  const { BROKER_POINTS, BROKER_POINTS_PER_SECOND, CREDENTIAL_POINTS, CREDENTIAL_POINTS_PER_SECOND } = readConfig({});
  const budgets = { BROKER_POINTS, BROKER_POINTS_PER_SECOND, CREDENTIAL_POINTS, CREDENTIAL_POINTS_PER_SECOND };
  const env = { DATABASE_URL: place.databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' };
  const asText = Object.fromEntries(Object.entries(budgets).map(([name, points]) => [name, String(points)]));
  const program = await place.start('support/cadencia-server.js', { env: { ...env, ...asText } });
  const url = await program.ready;
  const loud: Loud = { url, tokens, bodies: loudBodies };
  // A process begins with a tenth of each budget, and with code that was never run.
  await makeNoise(loud, warmUp, share * BROKER_POINTS_PER_SECOND);
  await setTimeout(5000);
  const alone = await timesOf(url, quiet, phase);
  const [beside, noise] = await Promise.all([
    timesOf(url, quiet, phase),
    makeNoise(loud, phase, share * BROKER_POINTS_PER_SECOND),
  ]);
  const [flooded, flood] = await Promise.all([timesOf(url, quiet, phase), makeNoise(loud, phase, Infinity)]);
  const ratio = p50(beside) / p50(alone);
  const answered = noise.answered / (noise.answered + noise.refused);
  return {
    ratio,
    goal: { atMost: maxGrowth, measured: ratio },
    inShort:
      `p50 ${p50(alone).toFixed(1)} ms alone, ${p50(beside).toFixed(1)} ms beside, ${p50(flooded).toFixed(1)} ms in a flood; ` +
      `p99 ${percentile(beside, 99).toFixed(0)} and ${percentile(flooded, 99).toFixed(0)} ms; the loud one got ${(100 * answered).toFixed(1)} % answers (goal 95 %)`,
    of: `p50 of a list of one broker beside another that spends ${share * 100} % of its refill, over its p50 alone`,
    rounds: 1,
    table: [
      row('alone', alone, null),
      row(`beside ${share * 100} % of the refill`, beside, noise),
      row('beside a flood', flooded, flood),
    ],
    figures: { quietEvery, phase, noise, flood, budgets },
  };
}

function p50(times: number[]): number {
  return percentile(times, 50);
}

function row(what: string, times: number[], noise: Noise | null): Record<string, string | number> {
  const figure = (percent: number) => Number(percentile(times, percent).toFixed(1));
  const { answered = 0, refused = 0, points = 0 } = noise ?? {};
  return { what, 'p50 ms': figure(50), 'p95 ms': figure(95), 'p99 ms': figure(99), answered, refused, points };
}

/** One request after another, begun at fixed times unless the one before is still waited for. */
async function timesOf(url: string, token: string, milliseconds: number): Promise<number[]> {
  const caller = new Caller(url, token);
  const times: number[] = [];
  const begun = performance.now();
  for (let n = 0; performance.now() - begun < milliseconds; n++) {
    await setTimeout(Math.max(0, begun + n * quietEvery - performance.now()));
    const { status, milliseconds: time } = await caller.call(quietBody);
    if (status !== 200) throw new Error(`the quiet broker was refused with ${status}`);
    times.push(time);
  }
  caller.close();
  return times;
}

const loudBodies = [
  '{ leads(first: 50) { edges { node { id name phone stage assignee { name } calls { edges { node { id } } } enrolments { edges { node { id } } } } } } }',
  '{ verifyAuditLog { isIntact } }',
  '{ pipelineMetrics { stages { stage entered } } }',
  '{ leads(first: 100, filter: { text: "ana" }) { totalCount edges { node { id name score scoreParts { name points } } } } }',
  'mutation { createLead(input: { name: "Ana" }) { id } }',
].map((query) => JSON.stringify({ query }));

function seed(databaseUrl: string): Promise<{ quiet: string; loud: string[] }> {
  return withBrokers(databaseUrl, 2, async (runtime, [quiet, loud]) => {
    await insertLeads(runtime, quiet!.id, leadsOfQuiet);
    await insertLeads(runtime, loud!.id, leadsOfLoud);
    const keys: string[] = [];
    for (let n = 0; n < keysOfLoud; n++) {
      const input = { name: `key ${n}`, permissions: Object.values(Permission) };
      keys.push((await createApiKey(asSystem(runtime, loud!.id, 'bench'), input)).key!);
    }
    return { quiet: quiet!.token, loud: keys };
  });
}

async function insertLeads(runtime: Runtime, broker: string, count: number): Promise<void> {
  const at = runtime.clock.now();
  const rows = Array.from({ length: count }, (_, n): Partial<Lead> => {
    const phone = `+5222${String(21_230_000 + n)}`;
    const place = { country: 'MX', zone: 'America/Mexico_City' };
    const standing = { score: n % 100, stageEnteredAt: at, lastActivityAt: at };
    return { broker, name: `Ana ${n}`, phone, phoneKey: phone, phoneIsValid: true, ...place, ...standing };
  });
  await insertRows(runtime, Lead, rows);
}
