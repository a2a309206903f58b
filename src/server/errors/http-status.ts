import type { ErrorCode } from '../../language/error-codes.ts';

/** The HTTP status of a request that was refused as a whole; 400 where there is none of its own. */
export const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  QUOTA_EXCEEDED: 413,
  OVERLOADED: 503,
  STORAGE_FULL: 507,
  PROVIDER_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};
