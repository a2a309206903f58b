import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Fault } from '../call/call-form.ts';
import type { Person } from '../people.ts';

/** Answers in the shape of Twilio's REST errors. */
export function refuse(reply: FastifyReply, { status, code, message }: Fault): FastifyReply {
  return reply.code(status).send({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
}

/** The account that the Basic credentials name, when the token is right; null otherwise. */
export function accountOf(request: FastifyRequest, authToken: string): string | null {
  const [scheme, credentials = ''] = (request.headers.authorization ?? '').split(' ');
  const [account = '', ...token] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  return scheme === 'Basic' && token.join(':') === authToken ? account : null;
}

/** The refusal that a person was set up with, if any. */
export function refusalBy({ refusalCode }: Person): Fault | null {
  return refusalCode === null
    ? null
    : { status: 400, code: refusalCode, message: 'Refused, as this person was set up' };
}

export const UNAUTHENTICATED: Fault = { status: 401, code: 20003, message: 'Authenticate' };
export const NO_SUCH_CALL: Fault = {
  status: 404,
  code: 20404,
  message: 'The requested resource was not found',
};
export const CALL_IS_OVER: Fault = {
  status: 400,
  code: 21220,
  message: 'Call is not in-progress. Cannot redirect.',
};
