import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import twilio from 'twilio';

import type { World } from './world.ts';

export type WebhookParams = Record<string, string>;

const TIMEOUT = 15_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Posts a signed form and returns the body of the answer; null when it was refused (4xx) or nobody answered
 * properly for `retryFor` (real) milliseconds. Rejects only when the sandbox closes.
 */
export async function postWebhook(
  world: World,
  url: string,
  params: WebhookParams,
  retryFor = world.retryFor,
): Promise<string | null> {
  const deadline = Date.now() + retryFor;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': twilio.getExpectedTwilioSignature(world.authToken, url, params),
    'i-twilio-idempotency-token': randomUUID(),
  };
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const answer = await tryOnce(url, headers, params, world.stop);
    if (answer !== 'again') return answer.body;
    if (Date.now() + pause > deadline) return null;
    await sleep(pause, undefined, { signal: world.stop });
  }
}

async function tryOnce(url: string, headers: Record<string, string>, params: WebhookParams, stop: AbortSignal) {
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT)]);
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: new URLSearchParams(params),
      signal,
    });
    const body = await response.text();
    if (response.status >= 500) return 'again';
    return { body: response.ok ? body : null };
  } catch (error) {
    if (stop.aborted) throw error;
    return 'again';
  }
}
