import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Journal } from '../../../../src/sandbox/journal.ts';
import type { Moods } from './moods.ts';
import type { ProviderEffect } from './provider-effect.ts';
import { reportAll } from './status-reports.ts';

interface CallForm {
  To: string;
  From: string;
  Url: string;
  StatusCallback: string;
}

interface Ringing {
  effect: ProviderEffect;
  status: string;
}

/** Twilio's call API, for people who never pick up: what it reports comes late, doubled and in any order. */
export function carrier(
  journal: Journal<ProviderEffect>,
  moods: Moods,
  authToken: string,
): (server: FastifyInstance) => Promise<void> {
  const calls = new Map<string, Ringing>();
  return async (server) => {
    server.post<{ Body: CallForm }>('/Calls.json', ({ body }, reply) =>
      moods.answer(reply, async () => {
        const { To: to, From: from, Url: key, StatusCallback: statusUrl } = body;
        const id = `CA${randomBytes(16).toString('hex')}`;
        const effect = { kind: 'call', id, key, to, from, at: new Date().toISOString() } as const;
        await journal.append(effect);
        const call = { effect, status: 'queued' };
        calls.set(id, call);
        void reportAll(authToken, statusUrl, effect, (status) => (call.status = status));
        return asJson(call);
      }),
    );

    server.get<{ Querystring: { To?: string; From?: string } }>('/Calls.json', async ({ query: { To, From } }) => {
      const found = [...calls.values()].filter(({ effect }) => effect.to === To && effect.from === From).toReversed();
      return { calls: found.map(asJson), page: 0, page_size: found.length, next_page_uri: null };
    });

    server.route<{ Params: { sid: string } }>({
      method: ['GET', 'POST'],
      url: '/Calls/:sid.json',
      handler: async ({ method, params }, reply) => {
        const call = calls.get(params.sid);
        if (method === 'POST') {
          const ended = { id: params.sid, key: '', to: '', from: '', at: new Date().toISOString() };
          await journal.append({ kind: 'hang_up', ...ended });
        }
        return call ? asJson(call) : reply.code(404).send({ code: 20404, message: 'not found', status: 404 });
      },
    });
  };
}

function asJson({ effect, status }: Ringing): object {
  return { sid: effect.id, to: effect.to, from: effect.from, status, date_created: new Date(effect.at).toUTCString() };
}
