import fastifyApollo from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import { GraphQLError } from 'graphql';
import { admit } from '../account/admit.ts';
import { AppError, errorMessages } from '../errors.ts';
import { Scope, type Runtime } from '../scope.ts';
import { RowBudget } from '../storage/row-budget.ts';
import type { Context } from './context.ts';
import { AnswerText } from './limits/answer-text.ts';
import { limits } from './limits/numbers.ts';

const statusOf: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  PROVIDER_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** The HTTP server: JSON errors everywhere, a bounded body, a request id in every log line. */
export function openHttp(runtime: Runtime): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = runtime.log.child({ part: 'http' });
  const http = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
  });
  http.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const refusal = asRefusal(error);
    if (!refusal) request.log.error({ err: error }, 'a request failed');
    const code = refusal?.code ?? 'INTERNAL_SERVER_ERROR';
    const body = { errors: [{ message: errorMessages[code], extensions: { code, ...refusal?.details } }] };
    return reply.status(statusOf[code] ?? 400).send(body);
  });
  http.setNotFoundHandler((_request, reply) =>
    reply.status(404).send({ errors: [{ message: errorMessages.NOT_FOUND, extensions: { code: 'NOT_FOUND' } }] }),
  );
  return http;
}

/** What Fastify refuses itself (too large, malformed), in our codes. */
function asRefusal(error: FastifyError | AppError): AppError | null {
  if (error instanceof AppError) return error;
  if (error.statusCode === 413)
    return new AppError('LIMIT_EXCEEDED', { reason: `a body may have ${limits.bodyBytes} bytes` });
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new AppError('BAD_USER_INPUT', { reason: error.message });
  return null;
}

/** Mounts `POST /graphql` (and `GET` for queries). */
export async function mountGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<Context>,
  runtime: Runtime,
): Promise<void> {
  await http.register(async (routes) => {
    routes.addHook('preHandler', async ({ body }) => refuseHashOfDocument(body));
    await routes.register(fastifyApollo(apollo), {
      path: '/graphql',
      context: (request) => contextOf(runtime, request),
    });
  });
}

/** A hash in place of a document: Apollo would refuse it with 200. */
function refuseHashOfDocument(body: unknown): void {
  const { extensions } = (body ?? {}) as { extensions?: { persistedQuery?: unknown } | null };
  if (extensions?.persistedQuery !== undefined)
    throw new AppError('BAD_USER_INPUT', { reason: 'send the document itself' });
}

async function contextOf(runtime: Runtime, request: FastifyRequest): Promise<Context> {
  const scope = await scopeOf(runtime, request);
  return { scope, address: runtime.clientAddress(request.raw), answerText: new AnswerText() };
}

async function scopeOf(runtime: Runtime, request: FastifyRequest): Promise<Scope> {
  try {
    return await requestScope(runtime, request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const extensions = { code: error.code, http: { status: statusOf[error.code] } };
    throw new GraphQLError(error.message, { originalError: error, extensions });
  }
}

/** The scope of a plain HTTP request (files, links): the same credentials as GraphQL. */
export async function requestScope(runtime: Runtime, request: FastifyRequest): Promise<Scope> {
  const viewer = await admit(runtime, request.headers.authorization, runtime.clientAddress(request.raw));
  return new Scope(runtime, viewer, new RowBudget(limits.rows));
}
