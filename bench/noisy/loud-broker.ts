import { setTimeout } from 'node:timers/promises';
import { Caller } from './caller.ts';

const connections = 4;

/** What a busy integrator asks for: boards, the whole log verified, who would get a campaign, numbers, and changes. */
export interface Loud {
  url: string;
  /** Credentials of one broker, which share its budget. */
  tokens: string[];
  bodies: string[];
}

export interface Noise {
  answered: number;
  refused: number;
  points: number;
}

/** Spends `pointsPerSecond` as evenly as it can for so many milliseconds; Infinity asks as fast as answers come. */
export async function makeNoise(loud: Loud, milliseconds: number, pointsPerSecond: number): Promise<Noise> {
  const noise: Noise = { answered: 0, refused: 0, points: 0 };
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  const isAhead = () => noise.points > (elapsed() / 1000) * pointsPerSecond;
  let next = 0;
  const ask = async (caller: Caller): Promise<void> => {
    while (elapsed() < milliseconds) {
      if (isAhead()) await setTimeout(5);
      else {
        const { status, cost } = await caller.call(loud.bodies[next++ % loud.bodies.length]!);
        noise.points += cost;
        noise[status === 200 ? 'answered' : 'refused'] += 1;
      }
    }
  };
  const callers = Array.from(
    { length: connections },
    (_, n) => new Caller(loud.url, loud.tokens[n % loud.tokens.length]!),
  );
  await Promise.all(callers.map(ask));
  for (const caller of callers) caller.close();
  return noise;
}
