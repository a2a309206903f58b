import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../account/viewer.ts';
import type { AllowedOrigins } from './allowed-origins.ts';

const allowing = 'access-control-allow-origin';

/**
 * Lets pages of other origins ask (https://fetch.spec.whatwg.org/#http-cors-protocol). No cookie is ever sent, so what a
 * page may read is decided by its origin and its credential: `forbidOthers` takes the permission back once it is known whose.
 */
export async function answerOrigins(http: FastifyInstance, origins: AllowedOrigins): Promise<void> {
  await http.register(cors, {
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'x-request-id', 'apollo-require-preflight'],
    exposedHeaders: ['x-request-id', 'ratelimit', 'ratelimit-policy', 'retry-after'],
    maxAge: 600,
    strictPreflight: false,
    origin: async (origin: string | undefined) => origin !== undefined && (await origins.knows(origin)),
  });
}

/** Takes the permission back from a page that may not ask as this viewer: its browser then shows it nothing. */
export async function forbidOthers(
  origins: AllowedOrigins,
  { headers: { origin } }: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer,
): Promise<void> {
  if (origin !== undefined && !(await origins.allows(origin, viewer))) reply.removeHeader(allowing);
}
