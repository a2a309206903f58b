import { setTimeout } from 'node:timers/promises';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import type { Program } from '../support/program.ts';
import type { SeededBroker } from '../support/with-broker.ts';
import { followCommits, type CommitTimes } from './commit-times.ts';
import { measureFeed, type Feed } from './measure-feed.ts';
import { seedBoards } from './seed-boards.ts';

const brokerCount = 50;
const fewBrokers = 5;
const socketsPerBroker = 20;
const rounds = 2;
const idleFor = 4000;
/** CPU of a delivery at all sockets over that at few. */
const maxGrowth = 1.2;

interface Held extends Feed {
  sockets: number;
  kilobytesPerSocket: number;
  /** Percent of a core while nothing is written. */
  idleCpuPercent: number;
}

interface Stand {
  server: Program;
  readers: Program;
  writer: Program;
  commits: CommitTimes;
  memoryBefore: number;
}

/**
 * Boards that follow their broker's pipeline over sockets, while another process moves leads: what it costs to tell each
 * of twenty, with few brokers connected and with many, and how long after the commit they hear of it. The reference is a
 * bare WebSocket server on a change stream that reads each lead once and sends everybody the same bytes.
 */
export async function live(place: Place): Promise<Outcome> {
  const brokers = await seedBoards(place.databaseUrl, brokerCount);
  // What fails is counted.
  const env = { DATABASE_URL: place.databaseUrl, PORT: '0', LOG_LEVEL: 'silent' };
  const writer = await place.start('live/writer-worker.js', { env: { ...env, ROLE: 'worker' } });
  const commits = await followCommits(place.db);
  const writing = { writer, commits };
  const server = await place.start('support/cadencia-server.js', { env: { ...env, ROLE: 'api' } });
  const stand = { ...writing, ...(await connectTo(place, server, '/graphql')) };
  const few = await hold(stand, brokers.slice(0, fewBrokers), 0, ({ token }) => token);
  const all = await hold(stand, brokers, fewBrokers, ({ token }) => token);
  await Promise.all([stand.readers.stop(), server.stop()]);
  const bareServer = await place.start('live/bare-server.js', { env });
  const bareStand = { ...writing, ...(await connectTo(place, bareServer, '')) };
  const bare = await hold(bareStand, brokers, 0, ({ id }) => id);
  await commits.close();
  return summarise(few, all, bare);
}

async function connectTo(place: Place, server: Program, path: string): Promise<Omit<Stand, 'writer' | 'commits'>> {
  const FEED_URL = `${(await server.ready).replace(/^http/, 'ws')}${path}`;
  const readers = await place.start('live/reader-worker.js', { env: { FEED_URL } });
  return { server, readers, memoryBefore: (await server.memory()).residentMegabytes };
}

/** Connects the boards of brokers that are not connected yet, and moves leads of all. */
async function hold(
  { memoryBefore, ...programs }: Stand,
  brokers: readonly SeededBroker[],
  connected: number,
  credentialOf: (broker: SeededBroker) => string,
): Promise<Held> {
  const { server, readers } = programs;
  const added = brokers
    .slice(connected)
    .flatMap((one) => Array.from({ length: socketsPerBroker }, () => credentialOf(one)));
  await readers.ask('open', JSON.stringify(added));
  const sockets = brokers.length * socketsPerBroker;
  const feed = await measureFeed({ ...programs, brokers: brokers.map(({ id }) => id), socketsPerBroker }, rounds);
  const cpuBefore = await server.cpu();
  await setTimeout(idleFor);
  const idleCpuPercent = (100 * ((await server.cpu()) - cpuBefore)) / idleFor;
  const kilobytesPerSocket = (((await server.memory()).residentMegabytes - memoryBefore) * 1024) / sockets;
  return { sockets, ...feed, idleCpuPercent, kilobytesPerSocket };
}

function summarise(few: Held, all: Held, bare: Held): Outcome {
  const growth = all.cpuMillisecondsPerDelivery / few.cpuMillisecondsPerDelivery;
  return {
    ratio: all.cpuMillisecondsPerDelivery / bare.cpuMillisecondsPerDelivery,
    of: `CPU of a delivery of Cadencia over that of a bare change stream and WebSocket server, at ${all.sockets} sockets`,
    goal: {
      of: `CPU of a delivery at ${all.sockets} sockets over ${few.sockets}`,
      atMost: maxGrowth,
      measured: growth,
    },
    inShort: `${all.deliveriesPerSecond.toFixed(0)} deliveries a second: p50 ${all.p50.toFixed(1)} ms, p99 ${all.p99.toFixed(1)} ms after the commit`,
    rounds,
    table: [row('Cadencia', few), row('Cadencia', all), row('bare ws', bare)],
    figures: { few, all, bare },
  };
}

function row(server: string, held: Held): Record<string, string | number> {
  return {
    server,
    sockets: String(held.sockets),
    'deliveries/s': held.deliveriesPerSecond,
    failed: held.failed,
    repeated: held.repeated,
    'p50 ms': held.p50,
    'p99 ms': held.p99,
    'CPU ms/delivery': held.cpuMillisecondsPerDelivery,
    'idle CPU %': held.idleCpuPercent,
    'kB/socket': held.kilobytesPerSocket,
  };
}
