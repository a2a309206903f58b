import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { AppError } from '../../errors.ts';
import { statusOf } from './http-status.ts';

/** A refusal as Apollo sends it: with its own status and the time to come back. */
export function httpRefusal(error: AppError): GraphQLError {
  const { retryAfterSeconds } = error.details;
  const headers = new HeaderMap(retryAfterSeconds === undefined ? [] : [['retry-after', String(retryAfterSeconds)]]);
  const http = { status: statusOf[error.code] ?? 400, headers };
  return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
}

/** Runs a step of Apollo's; a refusal leaves it as Apollo sends it. */
export function refusingOverHttp<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof AppError) throw httpRefusal(error);
    if (error instanceof GraphQLError)
      Object.assign(error.extensions, { code: 'BAD_USER_INPUT', http: { status: 400 } });
    throw error;
  }
}
