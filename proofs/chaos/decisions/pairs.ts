import type { Answer, Client } from '../../../test/support/client.ts';

/** What two requests at once came to: the codes of their refusals, null for a success. */
export type Outcome = (string | null)[];

const atOnce = 16;

/** Does `round` for 0 … count-1, some at once; answers the faults that they name. */
export async function inRounds(count: number, round: (n: number) => Promise<string | null>): Promise<string[]> {
  const faults: string[] = [];
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < count; n = next++) {
      const fault = await round(n).catch((error: Error) => error.message);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
  return faults;
}

/** Sends both at the same moment and waits for both. */
export async function atTheSameTime(...requests: Promise<Answer<unknown>>[]): Promise<Outcome> {
  const answers = await Promise.all(requests);
  return answers.map(({ errors }) => errors?.[0]?.extensions.code ?? null);
}

/** The same person at each of two API processes: what meets, meets in the database. */
export interface TwoDoors {
  left: Client;
  right: Client;
}

export function successes(outcome: Outcome): number {
  return outcome.filter((code) => code === null).length;
}
