import { expect } from 'vitest';
import { overHttp, overSocket, type Ask } from '../support/ask.ts';
import { Canaries } from '../support/canaries.ts';
import type { Root } from '../support/paths.ts';
import { requestOf, type Request } from '../support/requests.ts';
import type { Trial } from '../support/trial.ts';

const atOnce = 8;

/** Both brokers ask for everything again and again at once: no answer has anything of the other. Answers how often each asked. */
export async function askAtOnce({ world, db }: Trial, roots: Root[], requestsEach: number): Promise<number[]> {
  const sides = [
    [world.own, await Canaries.of(db, world.foreign)],
    [world.foreign, await Canaries.of(db, world.own)],
  ] as const;
  return Promise.all(
    sides.map(async ([broker, ofOther]) => {
      const socket = await overSocket(world.app, broker.client);
      const lines = [socket, ...Array.from({ length: atOnce - 1 }, () => overHttp(world.app, broker.client))];
      const requests = Array.from({ length: requestsEach }, (_, n) =>
        requestOf(roots[n % roots.length]!, broker, Math.floor(n / roots.length) % 2, 'near'),
      );
      const sent = await sendAll(lines, requests, (answer) => expect(ofOther.in(answer)).toEqual([]));
      socket.close();
      return sent;
    }),
  );
}

/** Each line takes the next request when it has its answer. */
async function sendAll(lines: Ask[], requests: Request[], check: (answer: string) => void): Promise<number> {
  let sent = 0;
  const work = async (ask: Ask) => {
    while (sent < requests.length) check(await ask(requests[sent++]!));
  };
  await Promise.all(lines.map(work));
  return sent;
}
