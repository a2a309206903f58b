import type { IncomingMessage } from 'node:http';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { admit } from '../account/admit.ts';
import { AppError, inWords, publicDetails, refusal } from '../errors.ts';
import { languageOf } from '../language/language-of.ts';
import { Scope, type Runtime } from '../scope.ts';
import { RowBudget } from '../storage/row-budget.ts';
import { payerOf, type Admission } from './admission/admission.ts';
import { requestIdOf } from './admission/request-id.ts';
import type { Context } from './context.ts';
import { statusOf } from './errors/http-status.ts';
import { limits } from './limits/numbers.ts';
import { OperationMeter } from './limits/operation-meter.ts';
import { boundBodies } from './limits/bound-bodies.ts';
import { forbidOthers } from './origins/answer-origins.ts';

/** The HTTP server: JSON errors everywhere, a bounded body, a request id in every log line. */
export function openHttp(runtime: Runtime): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = runtime.log.child({ part: 'http' });
  const http = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // A client that offers another protocol, as Java's does, is answered in HTTP/1.1.
    http: { shouldUpgradeCallback: isWebSocket },
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
    genReqId: requestIdOf,
  });
  http.addHook('onRequest', async ({ id }, reply) => void reply.header('x-request-id', id));
  boundBodies(http, runtime);
  http.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const expected = asRefusal(error);
    if (!expected) request.log.error({ err: error }, 'a request failed');
    const { code, details } = expected ?? new AppError('INTERNAL_SERVER_ERROR');
    const { retryAfterSeconds } = details;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
    const language = languageOf(request.raw);
    const message = inWords({ code, details }, language);
    const errors = [{ message, extensions: { code, ...publicDetails(details, language) } }];
    return reply.status(statusOf[code] ?? 400).send({ errors, extensions: { requestId: request.id } });
  });
  http.setNotFoundHandler(() => {
    throw new AppError('NOT_FOUND');
  });
  return http;
}

function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** What Fastify refuses itself (too large, malformed), in our codes. */
function asRefusal(error: FastifyError | AppError): AppError | null {
  if (error instanceof AppError) return error;
  if (error.statusCode === 413) return refusal('BODY_TOO_LARGE', { maxBytes: limits.bodyBytes });
  if (error.statusCode !== undefined && error.statusCode < 500)
    return refusal('BODY_MALFORMED', { problem: error.message });
  return null;
}

/** Mounts `POST /graphql` (and `GET` for queries): who asks, then a place, and only then a look at what is asked. */
export async function mountGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<Context>,
  runtime: Runtime,
  admission: Admission,
): Promise<void> {
  const contexts = new WeakMap<FastifyRequest, Context>();
  const answer = fastifyApolloHandler(apollo, { context: async (request) => contexts.get(request)! });
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async function handle(request, reply) {
      refuseHashOfDocument(request.body ?? request.query);
      const context = await contextOf(runtime, request, reply);
      contexts.set(request, context);
      admission.receive(context.payer);
      const leave = await admission.place(context.payer);
      try {
        return await answer.call(this, request, reply);
      } finally {
        leave();
      }
    },
  });
}

/** A hash in place of a document: Apollo would refuse it with 200. */
function refuseHashOfDocument(body: unknown): void {
  const { extensions } = (body ?? {}) as { extensions?: { persistedQuery?: unknown } | string | null };
  const isHash = typeof extensions === 'string' ? extensions.includes('"persistedQuery"') : extensions?.persistedQuery;
  if (isHash) throw refusal('DOCUMENT_REQUIRED');
}

async function contextOf(runtime: Runtime, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const scope = await requestScope(runtime, request, reply);
  const address = runtime.clientAddress(request.raw);
  return { scope, address, payer: payerOf(scope.viewer, address), meter: new OperationMeter() };
}

/** The scope of an HTTP request, by the credential that it carries. */
export async function requestScope(runtime: Runtime, request: FastifyRequest, reply: FastifyReply): Promise<Scope> {
  const viewer = await admit(runtime, request.headers.authorization, runtime.clientAddress(request.raw));
  await forbidOthers(runtime.origins, request, reply, viewer);
  return new Scope(runtime, viewer, {
    rows: new RowBudget(limits.rows),
    requestId: request.id,
    language: languageOf(request.raw),
  });
}
