import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from './errors.ts';

/**
 * Makes these routes accept form bodies only. Twilio signs a repeated field like a single one, so a list could be sent where
 * a text was signed: a repeated field is refused.
 */
export async function acceptFormBodies(routes: FastifyInstance): Promise<void> {
  routes.removeAllContentTypeParsers();
  await routes.register(formbody);
  routes.addHook('preHandler', async ({ body }: FastifyRequest) => {
    if (Object.values(body ?? {}).some((value) => typeof value !== 'string')) throw refusal('FIELD_REPEATED');
  });
}
