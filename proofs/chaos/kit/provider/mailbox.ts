import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Journal } from '../../../../src/sandbox/journal.ts';
import type { Moods } from './moods.ts';
import type { ProviderEffect } from './provider-effect.ts';

interface Outgoing {
  key: string;
  to: string;
  from?: string;
}

/** Takes a message once per key, as a provider with idempotency keys does, and writes down each request that was one too many. */
export function mailbox(journal: Journal<ProviderEffect>, moods: Moods): (server: FastifyInstance) => Promise<void> {
  const known = new Map<string, string>();
  return async (server) => {
    server.post<{ Body: Outgoing }>('/messages', ({ body: { key, to, from = '' } }, reply) =>
      moods.answer(reply, async () => {
        const earlier = known.get(key);
        const id = earlier ?? `SM${randomBytes(16).toString('hex')}`;
        known.set(key, id);
        const kind = earlier ? 'repeat' : 'message';
        await journal.append({ kind, id, key, to, from, at: new Date().toISOString() });
        return { id };
      }),
    );

    server.get<{ Querystring: { key: string } }>('/messages', async ({ query }) => ({
      messages: journal.entries.filter(({ key }) => key === query.key).slice(0, 1),
    }));
  };
}
