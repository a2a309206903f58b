import type { Db } from 'mongodb';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import type { Program } from '../support/program.ts';
import type { Asked } from './client-worker.ts';
import { seedSoak } from './seed-soak.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

const boards = 20;
const peoplePerSecond = 5;
/** Of memory: the last quarter over the second. */
const maxGrowth = 1.1;

interface Quarter extends Asked {
  cpuMillisecondsPerRequest: number;
  megabytes: number;
  eventLoopP99: number;
  /** Of the campaign: an e-mail and a move in the pipeline for each person. */
  steps: number;
  /** What boards heard of. */
  deliveries: number;
}

interface Stand {
  server: Program;
  clients: Program;
  readers: Program;
  db: Db;
}

/**
 * The same mixed load for a long time on one process that does everything: queries, mutations, boards that follow, and a
 * campaign that writes to people. What grows from the second quarter to the last would grow for ever.
 */
export async function soak(place: Place, minutes: number): Promise<Outcome> {
  const { databaseUrl, db } = place;
  const people = Math.ceil(minutes * 60 * peoplePerSecond);
  const apiKey = await seedSoak(databaseUrl, people);
  const env = { DATABASE_URL: databaseUrl, ROLE: 'all', PORT: '0', LOG_LEVEL: 'error' };
  const server = await place.start('steps/cadencia-worker.js', { env });
  const api = `${await server.ready}/graphql`;
  const readers = await place.start('live/reader-worker.js', { env: { FEED_URL: api.replace(/^http/, 'ws') } });
  await readers.ask('open', JSON.stringify(Array.from({ length: boards }, () => apiKey)));
  const rows = await db
    .collection('leads')
    .find({}, { limit: 100, projection: { _id: 1 } })
    .toArray();
  const LEAD_IDS = rows.map(({ _id }) => String(_id)).join(',');
  const clients = await place.start('soak/client-worker.js', { env: { API_URL: api, API_KEY: apiKey, LEAD_IDS } });
  await spreadSteps(db);
  await server.ask('eventLoop');
  const quarters: Quarter[] = [];
  for (let quarter = 0; quarter < 4; quarter++)
    quarters.push(await measureQuarter({ server, clients, readers, db }, (minutes * MINUTE) / 4));
  // Those who ask leave before the server does.
  for (const program of [clients, readers, server]) await program.stop();
  return summarise(quarters, minutes);
}

/** One person after the other becomes due, as long as the load lasts. */
async function spreadSteps(db: Db): Promise<void> {
  const begin = Date.now();
  const rows = await db
    .collection('enrolments')
    .find({}, { projection: { _id: 1 } })
    .toArray();
  const dueAt = (n: number) => new Date(begin + (1000 * n) / peoplePerSecond);
  const due = rows.map(({ _id }, n) => {
    return { updateOne: { filter: { _id }, update: { $set: { nextStepAt: dueAt(n) } } } };
  });
  await db.collection('enrolments').bulkWrite(due, { ordered: false });
}

async function measureQuarter({ server, clients, readers, db }: Stand, length: number): Promise<Quarter> {
  const sent = () => db.collection('campaign_logs').countDocuments({ status: 'sent' });
  const [cpuBefore, sentBefore] = [await server.cpu(), await sent()];
  const asked = JSON.parse(await clients.ask('ask', String(length))) as Asked;
  const deliveries = Number(await readers.ask('count'));
  await readers.ask('arrived');
  return {
    ...asked,
    cpuMillisecondsPerRequest: ((await server.cpu()) - cpuBefore) / asked.requests,
    megabytes: (await server.memory()).residentMegabytes,
    eventLoopP99: Number(await server.ask('eventLoop')),
    steps: (await sent()) - sentBefore,
    deliveries,
  };
}

function summarise(quarters: readonly Quarter[], minutes: number): Outcome {
  const [, second, , last] = quarters as [Quarter, Quarter, Quarter, Quarter];
  const growth = (figure: keyof Quarter) => last[figure] / second[figure];
  return {
    ratio: growth('cpuMillisecondsPerRequest'),
    of: `CPU of a request with all that goes on beside it, in the last quarter of ${minutes} minutes over the second`,
    goal: { of: 'memory in the last quarter over the second', atMost: maxGrowth, measured: growth('megabytes') },
    inShort: `p50 ${growth('p50').toFixed(2)} x, p99 ${growth('p99').toFixed(2)} x, event loop p99 ${last.eventLoopP99.toFixed(0)} ms`,
    rounds: 1,
    table: quarters.map((quarter, at) => row(at + 1, quarter)),
    figures: { minutes, quarters },
  };
}

function row(number: number, quarter: Quarter): Record<string, string | number> {
  const { requests, p50, p99, cpuMillisecondsPerRequest, megabytes, eventLoopP99, steps, deliveries } = quarter;
  return {
    quarter: String(number),
    requests: String(requests),
    'p50 ms': p50,
    'p99 ms': p99,
    'CPU ms/request': cpuMillisecondsPerRequest,
    'RSS MB': megabytes,
    'event loop p99 ms': eventLoopP99,
    steps: String(steps),
    deliveries: String(deliveries),
  };
}
