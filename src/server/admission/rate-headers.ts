import type { Throttle } from './budgets.ts';

/** `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10: points left, and points in which time. */
export function rateHeaders({ name, maximum, available, refillPerSecond }: Throttle): Record<string, string> {
  const window = Math.max(1, Math.round(maximum / refillPerSecond));
  const untilFull = Math.ceil(Math.max(0, maximum - available) / refillPerSecond);
  return {
    'ratelimit-policy': `"${name}";q=${Math.floor(maximum)};w=${window}`,
    ratelimit: `"${name}";r=${Math.max(0, available)};t=${untilFull}`,
  };
}
