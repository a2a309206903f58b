import { parse } from 'node:querystring';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from '../../errors.ts';

/** Carriers send a few dozen fields. Reading and signing more costs much before it is known who sent them. */
const maxFields = 200;
const maxBytes = 64 * 1024;

/**
 * Makes these routes accept form bodies only. Twilio signs a repeated field like a single one, so a list could be sent where
 * a text was signed: a repeated field is refused. So are more fields than a carrier has.
 */
export function acceptFormBodies(routes: FastifyInstance): void {
  routes.removeAllContentTypeParsers();
  routes.addHook('onRoute', (route) => void (route.bodyLimit = maxBytes));
  routes.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) =>
      body.split('&', maxFields + 1).length > maxFields
        ? done(refusal('FIELDS_TOO_MANY', { most: maxFields }))
        : done(null, parse(body)),
  );
  routes.addHook('preHandler', async ({ body }: FastifyRequest) => {
    if (Object.values(body ?? {}).some((value) => typeof value !== 'string')) throw refusal('FIELD_REPEATED');
  });
}
