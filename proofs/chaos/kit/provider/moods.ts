import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** How often, of 1, a request meets each of these. */
export interface Mood {
  /** 503 before anything is done. */
  refuses: number;
  /** The connection ends before anything is done. */
  hangsUp: number;
  /** It is done, and the connection ends instead of an answer. */
  losesAnswer: number;
  /** It is done, and the answer comes after `lateness` milliseconds. */
  isLate: number;
  lateness: number;
}

const calm: Mood = { refuses: 0, hangsUp: 0, losesAnswer: 0, isLate: 0, lateness: 0 };

/** How the provider feels today; `PUT /mood` changes it. */
export class Moods {
  #mood = calm;

  /** What becomes of a request, decided once so that the odds add up. */
  draw(): { before: 'refuses' | 'hangsUp' | null; after: 'losesAnswer' | 'isLate' | null } {
    const { refuses, hangsUp, losesAnswer, isLate } = this.#mood;
    const chance = Math.random();
    if (chance < refuses) return { before: 'refuses', after: null };
    if (chance < refuses + hangsUp) return { before: 'hangsUp', after: null };
    if (chance < refuses + hangsUp + losesAnswer) return { before: null, after: 'losesAnswer' };
    return { before: null, after: chance < refuses + hangsUp + losesAnswer + isLate ? 'isLate' : null };
  }

  /** Does `act` and answers with what it says, as the mood is. */
  async answer(reply: FastifyReply, act: () => Promise<object>): Promise<FastifyReply> {
    const { before, after } = this.draw();
    if (before === 'refuses') return reply.code(503).send({ message: 'not now', code: 20503 });
    if (before === 'hangsUp') return vanish(reply);
    const done = await act();
    if (after === 'losesAnswer') return vanish(reply);
    if (after === 'isLate') await setTimeout(this.#mood.lateness);
    return reply.code(201).send(done);
  }

  readonly control = async (server: FastifyInstance): Promise<void> => {
    server.put<{ Body: Partial<Mood> }>('/mood', async ({ body }) => (this.#mood = { ...calm, ...body }));
  };
}

function vanish(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}
