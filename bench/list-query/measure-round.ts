import type { Db } from 'mongodb';
import type { KeepAliveClient } from '../support/keep-alive-client.ts';
import type { Program } from '../support/program.ts';

/** Averages of one request. */
export interface Round {
  /** Of the server process, in user and system mode. */
  cpuMilliseconds: number;
  /** As the client waits. */
  milliseconds: number;
  /** Asked of MongoDB: `find` and `aggregate`. */
  queries: number;
}

export interface RoundRequest {
  program: Program;
  client: KeepAliveClient;
  body: string;
  requests: number;
  db: Db;
}

export async function measureRound({ program, client, body, requests, db }: RoundRequest): Promise<Round> {
  const queriesBefore = await queryCount(db);
  const cpuBefore = await program.cpu();
  const begun = performance.now();
  for (let n = 0; n < requests; n++) await client.post(body);
  const milliseconds = performance.now() - begun;
  const cpu = (await program.cpu()) - cpuBefore;
  const queries = (await queryCount(db)) - queriesBefore;
  return {
    cpuMilliseconds: cpu / requests,
    milliseconds: milliseconds / requests,
    queries: Math.round(queries / requests),
  };
}

/** What the server has been asked since it started. */
async function queryCount(db: Db): Promise<number> {
  const { metrics } = await db.admin().serverStatus();
  const { find, aggregate } = metrics.commands as Record<'find' | 'aggregate', { total: bigint | number }>;
  return Number(find.total) + Number(aggregate.total);
}
