import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

import { callFormSchema, faultOf } from '../call/call-form.ts';
import type { CallForm } from '../call/call-form.ts';
import { Call } from '../call/call.ts';
import { playCall } from '../call/play-call.ts';
import type { World } from '../world.ts';
import { callJson } from './call-json.ts';
import { CALL_IS_OVER, NO_SUCH_CALL, UNAUTHENTICATED, accountOf, refusalBy, refuse } from './rest-exception.ts';

interface AccountPath {
  account: string;
}
interface CallPath extends AccountPath {
  sid: string;
}
interface CallFilter {
  To?: string;
  From?: string;
  'StartTime>'?: string;
  PageSize?: string;
}

const LONGEST_PAGE = 1_000;

/** Twilio's REST API for calls, as far as Cadencia uses it. */
export function callsApi(server: FastifyInstance, world: World): void {
  server.addHook<{ Params: AccountPath }>('onRequest', async (request, reply) => {
    if (accountOf(request, world.authToken) !== request.params.account) return refuse(reply, UNAUTHENTICATED);
  });

  server.post<{ Params: AccountPath }>('/Calls.json', async (request, reply) => {
    const form = callFormSchema.parse(request.body);
    const fault = faultOf(form, world.ownNumbers) ?? refusalBy(world.people.at(form.To));
    if (fault) return refuse(reply, fault);
    const call = await placeCall(world, form, request.params.account);
    return reply.code(201).send(callJson(call));
  });

  server.get<{ Params: AccountPath; Querystring: CallFilter }>('/Calls.json', async ({ params, query }) => {
    const calls = listCalls(world, params.account, query);
    return { calls: calls.map(callJson), page: 0, page_size: calls.length, next_page_uri: null };
  });

  server.get<{ Params: CallPath }>('/Calls/:sid.json', async ({ params }, reply) => {
    const call = world.calls.get(params.sid);
    return call ? callJson(call) : refuse(reply, NO_SUCH_CALL);
  });

  server.post<{ Params: CallPath; Body: { Status?: string } }>('/Calls/:sid.json', async (request, reply) => {
    const call = world.calls.get(request.params.sid);
    if (!call) return refuse(reply, NO_SUCH_CALL);
    if (call.signal.aborted) return refuse(reply, CALL_IS_OVER);
    if (['completed', 'canceled'].includes(request.body.Status ?? '')) call.hangUp();
    return callJson(call);
  });
}

/** Newest first, as Twilio lists them. */
function listCalls(world: World, account: string, filter: CallFilter): Call[] {
  const { To: to, From: from, PageSize = '50' } = filter;
  const since = filter['StartTime>'] ? new Date(filter['StartTime>']) : null;
  return [...world.calls.values()]
    .filter(({ effect }) => effect.accountSid === account)
    .filter(({ effect }) => (!to || effect.to === to) && (!from || effect.from === from))
    .filter(({ startedAt }) => !since || (startedAt !== null && startedAt >= since))
    .toReversed()
    .slice(0, Math.min(Number(PageSize), LONGEST_PAGE));
}

async function placeCall(world: World, form: CallForm, accountSid: string): Promise<Call> {
  const { To: to, From: from, Url: key } = form;
  const id = `CA${randomBytes(16).toString('hex')}`;
  const call = new Call({ kind: 'call', id, key, at: new Date().toISOString(), to, from, accountSid }, form);
  await world.outbox.append(call.effect);
  world.calls.set(id, call);
  void playCall(world, call);
  return call;
}
