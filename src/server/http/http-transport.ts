import type { IncomingMessage } from 'node:http';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { admit } from '../../account/sign-in/admit.ts';
import { AppError, refusal } from '../../errors.ts';
import { languageOf } from '../../language/language-of.ts';
import { Scope, type Runtime } from '../../runtime/scope.ts';
import { RowBudget } from '../../storage/row-budget.ts';
import { groupOf, payerOf, type Admission } from '../admission/admission.ts';
import { rateHeaders } from '../admission/rate-headers.ts';
import { requestIdOf } from '../admission/request-id.ts';
import type { Context } from '../../graphql/context.ts';
import { answerError, answerNoRequest, answerUnknownExpectation } from '../errors/http-errors.ts';
import { readJsonBodies } from './json-bodies.ts';
import { limits } from '../limits/numbers.ts';
import { OperationMeter } from '../limits/operation-meter.ts';
import { boundBodies } from '../limits/bound-bodies.ts';
import { boundConnections } from '../limits/bound-connections.ts';
import { endUntaken, UntakenAnswers } from '../limits/untaken-answers.ts';
import { forbidOthers } from '../origins/answer-origins.ts';

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
    frameworkErrors: answerError,
    clientErrorHandler: answerNoRequest,
  });
  http.addHook('onRequest', async ({ id }, reply) => void reply.header('x-request-id', id));
  http.server.on('checkExpectation', answerUnknownExpectation);
  readJsonBodies(http);
  boundConnections(http, runtime);
  boundBodies(http, runtime);
  endUntaken(http);
  http.setErrorHandler(answerError);
  http.setNotFoundHandler(() => {
    throw new AppError('NOT_FOUND');
  });
  return http;
}

function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Mounts `POST /graphql` (and `GET` for queries): who asks, then a place, and only then a look at what is asked. */
export async function mountGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<Context>,
  runtime: Runtime,
  admission: Admission,
): Promise<void> {
  const contexts = new WeakMap<FastifyRequest, Context>();
  const untaken = new UntakenAnswers();
  const answer = fastifyApolloHandler(apollo, { context: async (request) => contexts.get(request)! });
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onSend: async (request, reply, answered) => {
      const context = contexts.get(request);
      if (context) reply.headers(rateHeaders(admission.throttleOf(context.payer)));
      if (context && typeof answered === 'string') untaken.hold(groupOf(context.payer), answered, reply);
      return reply.statusCode < 400 ? answered : withRequestId(answered, request.id);
    },
    handler: async function handle(request, reply) {
      refuseBatch(request.body);
      refuseHashOfDocument(request.body ?? request.query);
      const context = await contextOf(runtime, request, reply);
      contexts.set(request, context);
      admission.receive(context.payer);
      const leave = await admission.place(context.payer);
      try {
        untaken.mayAsk(groupOf(context.payer));
        return await answer.call(this, request, reply);
      } finally {
        leave();
      }
    },
  });
}

/** Apollo refuses some requests (no document, a form of another site) before our plugin can add the id. */
function withRequestId(answered: unknown, requestId: string): unknown {
  if (typeof answered !== 'string') return answered;
  const { extensions, ...answer } = JSON.parse(answered) as { extensions?: object };
  return JSON.stringify({ ...answer, extensions: { ...extensions, requestId } });
}

/** Several operations in one request: Apollo would refuse them as no operation at all. */
function refuseBatch(body: unknown): void {
  if (Array.isArray(body)) throw refusal('BATCH_NOT_TAKEN', { most: limits.batch });
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
