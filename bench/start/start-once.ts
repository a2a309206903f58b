import { setTimeout } from 'node:timers/promises';
import { leadBoard } from '../list-query/lead-board.ts';
import { KeepAliveClient } from '../support/keep-alive-client.ts';
import type { Place } from '../support/place.ts';

/** A program that can be started, and what of it is started. */
export interface Starter {
  label: string;
  script: string;
  role: 'api' | 'worker' | 'all';
}

/** One start. Times and CPU count from the start of the process. */
export interface Start {
  milliseconds: number;
  cpuMilliseconds: number;
  /** Until the first page of leads was answered; null where nobody answers queries. */
  firstAnswer: { milliseconds: number; cpuMilliseconds: number } | null;
  idleMegabytes: number;
  /** Of the heap, after a garbage collection. */
  keptMegabytes: number;
  /** CPU in a second in which nobody asks for anything. */
  idleCpuMilliseconds: number;
}

const settling = 500;
const idle = 2500;

export async function startOnce(place: Place, { script, role }: Starter, apiKey: string): Promise<Start> {
  const begun = performance.now();
  const env = { DATABASE_URL: place.databaseUrl, ROLE: role, PORT: '0', LOG_LEVEL: 'error' };
  const program = await place.start(script, { env });
  const milliseconds = performance.now() - begun;
  const cpuMilliseconds = await program.cpu();
  const answered = role === 'worker' ? null : await firstAnswer(`${await program.ready}/graphql`, apiKey, begun);
  const firstAnswerCpu = await program.cpu();
  await setTimeout(settling);
  const cpuBefore = await program.cpu();
  await setTimeout(idle);
  const idleCpuMilliseconds = (1000 * ((await program.cpu()) - cpuBefore)) / idle;
  const { residentMegabytes: idleMegabytes } = await program.memory();
  await program.collectGarbage();
  const { heapMegabytes: keptMegabytes } = await program.memory();
  await program.stop();
  return {
    milliseconds,
    cpuMilliseconds,
    firstAnswer: answered === null ? null : { milliseconds: answered, cpuMilliseconds: firstAnswerCpu },
    idleMegabytes,
    keptMegabytes,
    idleCpuMilliseconds,
  };
}

/** Milliseconds from `begun` until the first query is answered. */
async function firstAnswer(url: string, apiKey: string, begun: number): Promise<number> {
  const client = new KeepAliveClient(url, apiKey);
  const answer = await client.post(leadBoard);
  const milliseconds = performance.now() - begun;
  client.close();
  if (answer.includes('"errors"')) throw new Error(answer);
  return milliseconds;
}
