// Everybody who looks at a board, in a process of its own so that their CPU is not counted.
import { inspect } from 'node:util';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { answerParent } from '../support/answer-parent.ts';
import { now } from '../support/now.ts';
import { stageChanges, type StageChangeData } from './stage-changes.ts';

/** The number of a move, and when it came. */
type Arrival = [move: string, at: number];

export interface Arrived {
  arrivals: Arrival[];
  /** Came as an error instead. */
  failed: number;
  /** Came to the same socket before; clients drop these. */
  repeated: number;
}

/** Sockets that open at the same time. */
const atOnce = 20;

const url = process.env['FEED_URL']!;
let arrivals: Arrival[] = [];
let failed = 0;
let repeated = 0;
/** Why streams ended that should not. */
const ended: string[] = [];

/** Opens a socket for each credential. */
async function open(about: string): Promise<string> {
  const tokens = JSON.parse(about) as string[];
  for (let done = 0; done < tokens.length; done += atOnce)
    await Promise.all(tokens.slice(done, done + atOnce).map((token) => follow(token)));
  return '';
}

function hear({ data }: { data?: StageChangeData | null }, known: Set<string>): void {
  const move = data?.stageChanges.reason;
  if (move === undefined) failed += 1;
  else if (known.has(move)) repeated += 1;
  else arrivals.push([move, now()]);
  if (move !== undefined) known.add(move);
}

/** Resolves when the socket is let in; it is followed from then on. */
function follow(token: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    // A server that is busy sends new sockets away for a while; one that is lost later misses what it should have heard.
    retryAttempts: 10,
    connectionParams: { authorization: `Bearer ${token}` },
    on: { connected: () => resolve() },
  });
  const known = new Set<string>();
  const next = (told: { data?: StageChangeData | null }) => hear(told, known);
  const end = (why: unknown) => {
    ended.push(inspect(why, { depth: 2, breakLength: Infinity }).slice(0, 500));
    reject(new Error(`a board was not let in or ended: ${ended.at(-1)}`));
  };
  client.subscribe<StageChangeData>({ query: stageChanges }, { next, error: end, complete: () => end('completed') });
  return promise;
}

/** What came since it was last asked. */
function arrived(): string {
  const all: Arrived = { arrivals, failed, repeated };
  arrivals = [];
  failed = 0;
  repeated = 0;
  return JSON.stringify(all);
}

const count = () => String(arrivals.length + failed);
const endings = () => `${ended.length} streams ended ${JSON.stringify([...new Set(ended)])}`;

answerParent('', async () => undefined, { open, arrived, count, endings });
