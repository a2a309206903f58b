import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from './errors.ts';

/**
 * Makes a part of the server take forms, and nothing else. Twilio signs a repeated field like a single one, so a list could
 * be slipped in where a text was signed: a field that comes twice is refused.
 */
export async function takeForms(routes: FastifyInstance): Promise<void> {
  routes.removeAllContentTypeParsers();
  await routes.register(formbody);
  routes.addHook('preHandler', async ({ body }: FastifyRequest) => {
    if (Object.values(body ?? {}).some((value) => typeof value !== 'string')) throw refusal('FIELD_REPEATED');
  });
}
