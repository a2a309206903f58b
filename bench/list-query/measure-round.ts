import type { Db } from 'mongodb';
import { countCommands } from '../support/count-commands.ts';
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

const queries = ['find', 'aggregate'] as const;

export async function measureRound({ program, client, body, requests, db }: RoundRequest): Promise<Round> {
  const queriesBefore = await countCommands(db, queries);
  const cpuBefore = await program.cpu();
  const begun = performance.now();
  for (let n = 0; n < requests; n++) await client.post(body);
  const milliseconds = performance.now() - begun;
  const cpu = (await program.cpu()) - cpuBefore;
  const asked = (await countCommands(db, queries)) - queriesBefore;
  return {
    cpuMilliseconds: cpu / requests,
    milliseconds: milliseconds / requests,
    queries: Math.round(asked / requests),
  };
}
