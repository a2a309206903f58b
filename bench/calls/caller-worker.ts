// The telephone network: all callers, in a process of their own so that their CPU is not counted.
import { setTimeout } from 'node:timers/promises';
import { answerParent } from '../support/answer-parent.ts';
import { percentile } from '../support/percentile.ts';
import { Caller, sayEvery } from './caller.ts';
import type { CarrierCall } from './seed-calls.ts';

/** What a caller waited for the first word, in milliseconds. */
export interface Waits {
  turns: number;
  /** Said, and not answered when the time was up. */
  unanswered: number;
  p50: number;
  p95: number;
  p99: number;
}

const callsPerSecond = 100;
/** Of the golden ratio: however many there are, they do not speak at once. */
const apart = 0.618034;

const line = { server: process.env['RELAY_URL']!, authToken: process.env['AUTH_TOKEN']! };
const callers: Caller[] = [];
let latencies: number[] = [];

async function open(about: string): Promise<string> {
  const opening: Promise<void>[] = [];
  for (const call of JSON.parse(about) as CarrierCall[]) {
    const caller = new Caller(call, (latency) => latencies.push(latency));
    const at = (callers.push(caller) * apart) % 1;
    opening.push(caller.open(line).then(() => caller.talk(at * sayEvery)));
    await setTimeout(1000 / callsPerSecond);
  }
  await Promise.all(opening);
  return '';
}

async function listen(about: string): Promise<string> {
  latencies = [];
  await setTimeout(Number(about));
  const measured = latencies;
  const [p50, p95, p99] = [50, 95, 99].map((percent) => percentile(measured, percent)) as [number, number, number];
  const unanswered = callers.filter(({ isLost }) => isLost).length;
  return JSON.stringify({ turns: measured.length, unanswered, p50, p95, p99 } satisfies Waits);
}

/** Nothing more is said from here on; answers how much was. */
function fallSilent(): string {
  for (const caller of callers) caller.fallSilent();
  return String(callers.reduce((sum, { prompts }) => sum + prompts, 0));
}

answerParent('', async () => undefined, { open, listen, fallSilent });
