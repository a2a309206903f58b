import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { destination, pino } from 'pino';

import { Call } from './call/call.ts';
import type { CallEnding, Effect } from './effect.ts';
import { Journal } from './journal.ts';
import { Pace } from './pace.ts';
import { People } from './people.ts';
import { callsApi } from './routes/calls-api.ts';
import { messagesApi } from './routes/messages-api.ts';
import { peopleApi } from './routes/people-api.ts';
import type { World } from './world.ts';
import { MINUTE } from '../runtime/durations.ts';

export interface SandboxOptions {
  /** Where the outbox is kept. */
  dir: string;
  /** Signs what the sandbox sends, and is the password of what it is sent. */
  authToken: string;
  /** 0 or nothing: any free port. */
  port?: number;
  host?: string;
  /** How many times faster than life people speak and wait. */
  speed?: number;
  inboundUrl?: string;
  ownNumbers?: readonly string[];
  /** Real milliseconds; see `World`. */
  retryFor?: number;
  reconnectFor?: number;
  shortestSilence?: number;
}

export interface Sandbox {
  url: string;
  /** Every call placed and message accepted, in order. */
  outbox(): readonly Effect[];
  close(): Promise<void>;
}

/** Opens the carrier simulator and mailbox. What was acknowledged in an earlier life is still known; running calls are not. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const stopping = new AbortController();
  // Every call and message listens to it.
  setMaxListeners(0, stopping.signal);
  const world = await openWorld(options, stopping.signal);
  const server = await sandboxServer(world);
  const url = await server.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  return {
    url,
    outbox: () => world.outbox.entries,
    async close() {
      stopping.abort();
      for (const call of world.calls.values()) call.hangUp();
      await server.close();
      await Promise.all([world.outbox.close(), world.endings.close()]);
    },
  };
}

async function openWorld(options: SandboxOptions, stop: AbortSignal): Promise<World> {
  const { dir, authToken, speed = 1, inboundUrl = null, ownNumbers = null } = options;
  const outbox = await Journal.open<Effect>(join(dir, 'outbox.jsonl'));
  const endings = await Journal.open<CallEnding>(join(dir, 'ended-calls.jsonl'));
  const endingOf = new Map(endings.entries.map((ending) => [ending.id, ending]));
  const earlier = outbox.entries.filter((effect) => effect.kind === 'call');
  return {
    log: pino({ name: 'sandbox', level: 'warn' }, destination(2)),
    authToken,
    pace: new Pace(speed),
    people: new People(),
    outbox,
    endings,
    calls: new Map(earlier.map((effect) => [effect.id, Call.remembered(effect, endingOf.get(effect.id))])),
    ownNumbers,
    inboundUrl,
    retryFor: options.retryFor ?? 5 * MINUTE,
    reconnectFor: options.reconnectFor ?? MINUTE,
    shortestSilence: options.shortestSilence ?? 5_000,
    stop,
  };
}

async function sandboxServer(world: World): Promise<FastifyInstance> {
  const server = fastify({ forceCloseConnections: true });
  await server.register(formbody);
  await server.register(async (calls) => callsApi(calls, world), {
    prefix: '/2010-04-01/Accounts/:account',
  });
  messagesApi(server, world);
  peopleApi(server, world);
  return server;
}
