import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../../test/support/client.ts';

const tellWhenToComeBack = new Set(['RATE_LIMITED', 'OVERLOADED']);

/** Sends again after the time that an answer names; any other answer is returned. */
export function patientSend(send: Client['send']): Client['send'] {
  return async (document, variables) => {
    for (;;) {
      const answer = await send(document, variables);
      const refused = answer.errors?.[0]?.extensions;
      if (!refused || !tellWhenToComeBack.has(refused.code)) return answer;
      await setTimeout(1000 * Number(refused['retryAfterSeconds']));
    }
  };
}
