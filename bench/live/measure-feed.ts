import { percentile } from '../support/percentile.ts';
import type { Program } from '../support/program.ts';
import { until } from '../support/until.ts';
import type { CommitTimes } from './commit-times.ts';
import type { Arrived } from './reader-worker.ts';
import type { Writing } from './writer-worker.ts';

/** A server with so many sockets. Latency is from the commit to the client. */
export interface Feed {
  deliveriesPerSecond: number;
  /** Deliveries that came as an error. */
  failed: number;
  /** Deliveries that came once more than they should. */
  repeated: number;
  p50: number;
  p99: number;
  cpuMillisecondsPerDelivery: number;
}

export interface FeedRequest {
  server: Program;
  readers: Program;
  writer: Program;
  commits: CommitTimes;
  brokers: string[];
  socketsPerBroker: number;
}

interface Written extends Pick<Feed, 'failed' | 'repeated'> {
  latencies: number[];
}

const perSecond = 100;
const warmUp = 3000;
const measured = 10_000;
const patience = 60_000;

/** The lowest of each figure over the rounds; noise only ever adds. */
export async function measureFeed(request: FeedRequest, rounds: number): Promise<Feed & { measured: Feed[] }> {
  await write(request, warmUp);
  const all: Feed[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measureRound(request));
  const least = (figure: keyof Feed) => Math.min(...all.map((feed) => feed[figure]));
  return {
    deliveriesPerSecond: Math.max(...all.map((feed) => feed.deliveriesPerSecond)),
    failed: Math.max(...all.map((feed) => feed.failed)),
    repeated: Math.max(...all.map((feed) => feed.repeated)),
    p50: least('p50'),
    p99: least('p99'),
    cpuMillisecondsPerDelivery: least('cpuMillisecondsPerDelivery'),
    measured: all,
  };
}

async function measureRound(request: FeedRequest): Promise<Feed> {
  const { server } = request;
  const [begun, cpuBefore] = [performance.now(), await server.cpu()];
  const { latencies, failed, repeated } = await write(request, measured);
  const seconds = (performance.now() - begun) / 1000;
  return {
    deliveriesPerSecond: latencies.length / seconds,
    failed,
    repeated,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    cpuMillisecondsPerDelivery: ((await server.cpu()) - cpuBefore) / latencies.length,
  };
}

/** Leads are moved for a while. Answers how long each delivery took, once everybody has heard of every move. */
async function write(request: FeedRequest, time: number): Promise<Written> {
  const { writer, readers, commits, brokers, socketsPerBroker } = request;
  const writing: Writing = { brokers, perSecond, milliseconds: time };
  const moved = Number(await writer.ask('write', JSON.stringify(writing)));
  await untilArrived(readers, moved * socketsPerBroker);
  const { arrivals, failed, repeated } = JSON.parse(await readers.ask('arrived')) as Arrived;
  // Clients may have heard of a commit before we did.
  await until('every commit is known', patience, () => arrivals.every(([move]) => commits.of(move) !== undefined));
  return { latencies: arrivals.map(([move, at]) => at - commits.of(move)!), failed, repeated };
}

/** Throws when not everything is delivered: a server that forgets would always win. */
async function untilArrived(readers: Program, expected: number): Promise<void> {
  const count = async () => Number(await readers.ask('count'));
  const arrived = until(`${expected} deliveries came`, patience, async () => (await count()) >= expected);
  await arrived.catch(async (error: unknown) => {
    throw new Error(`${await count()} deliveries came; ${await readers.ask('endings')}`, { cause: error });
  });
}
