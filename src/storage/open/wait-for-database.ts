import { setTimeout } from 'node:timers/promises';
import {
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerSelectionError,
  type Document,
  type MongoClient,
  type ServerDescription,
} from 'mongodb';

export interface Waiting {
  say: (line: string) => void;
  /** Called each time the database did not answer. */
  onAway?: () => Promise<void>;
}

/** What ends by itself: a server that is down, starts, elects or cannot be reached just now. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EPIPE',
  'EAI_AGAIN',
]);

/**
 * Connects, waits as long as it takes for a database that is away, and answers what it says of itself. What waiting cannot
 * mend (a name that nobody knows, another replica set, refused credentials, a certificate) is thrown at once.
 */
export async function waitForDatabase(client: MongoClient, { say, onAway }: Waiting): Promise<Document> {
  const begun = performance.now();
  const hosts = client.options.hosts.map(String).join(', ');
  for (let isFirst = true; ; isFirst = false) {
    try {
      await client.connect();
      const hello = await client.db('admin').command({ hello: 1 });
      if (!isFirst) say(`MongoDB at ${hosts} answers`);
      return hello;
    } catch (error) {
      if (!isAway(error)) throw error;
      const seconds = Math.round((performance.now() - begun) / 1000);
      await onAway?.();
      say(`waiting for MongoDB at ${hosts}, for ${seconds} s by now: ${(error as Error).message}`);
      await setTimeout(100);
    }
  }
}

function isAway(error: unknown): boolean {
  if (error instanceof MongoNetworkError) return true;
  if (!(error instanceof MongoServerSelectionError)) return false;
  const servers = [...(error.reason?.servers.values() ?? [])];
  return servers.some(mayComeBack);
}

function mayComeBack({ error }: ServerDescription): boolean {
  // Without an error it answers, and there is no primary yet.
  if (!error || error instanceof MongoNetworkTimeoutError) return true;
  const { code } = (error.cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? passing.has(code) : /closed|timed out/.test(error.message);
}
