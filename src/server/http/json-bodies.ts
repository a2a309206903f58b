import type { FastifyInstance } from 'fastify';
import { refusal } from '../../errors.ts';

const problem = 'no key may be "__proto__", nor "prototype" within "constructor"';

/** Reads JSON as Fastify does, and tells apart what is no JSON and what has keys that it does not take. */
export function readJsonBodies(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error');
  http.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) =>
    parse(request, body, (error, parsed) =>
      error && isJson(body) ? done(refusal('BODY_MALFORMED', { problem })) : done(error, parsed),
    ),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
