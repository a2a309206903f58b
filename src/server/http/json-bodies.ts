import type { FastifyInstance } from 'fastify';
import { refusal } from '../../errors.ts';
import { hasPrototypeKeys } from '../limits/prototype-keys.ts';

const problem = 'no key may be "__proto__", nor "prototype" within "constructor"';

/** Reads JSON as Fastify does, but looks for keys that reach prototypes by itself: Fastify takes fifty times as long to find them as to parse. */
export function readJsonBodies(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('ignore', 'ignore');
  http.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) =>
    parse(request, body, (error, parsed) =>
      !error && hasPrototypeKeys(body, parsed) ? done(refusal('BODY_MALFORMED', { problem })) : done(error, parsed),
    ),
  );
}
