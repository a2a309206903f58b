import { expect } from 'vitest';
import type { Path } from '../support/paths.ts';
import { requestFor } from '../support/requests.ts';
import type { Trial } from '../support/trial.ts';

/** What was answered for what nobody has, by transport and place. */
const ofNobody = new Map<string, string>();

/** Asks for something of the other broker and for something of nobody, over both transports: the answers must not differ. */
export async function foreignIsMissing(trial: Trial, path: Path): Promise<void> {
  const { own } = trial;
  for (const [transport, ask, index] of trial.transports) {
    const values = await trial.valuesOf(path, index);
    const foreign = await ask(requestFor(path, own.broker, values.foreign, index));
    const missing = await ask(requestFor(path, own.broker, values.missing, index));
    trial.expectNoCanary(foreign);
    expect(trial.seen(path, foreign, values.foreign)).toBe(trial.seen(path, missing, values.missing));
    ofNobody.set(`${transport} ${path.place}`, trial.seen(path, missing, values.missing));
  }
}

/** The positive control: the same request with something of the caller's own gets another answer, so the id is looked at. */
export async function ownIsReached(trial: Trial, path: Path): Promise<void> {
  for (const [transport, ask, index] of trial.transports) {
    const values = await trial.valuesOf(path, index);
    // A key that was used is shown by another input, which contradicts the first.
    const other = path.names === 'idempotencyKey' ? 1 - index : index;
    const answer = await ask(requestFor(path, trial.own.broker, values.own, other));
    trial.expectNoCanary(answer);
    if (path.names === 'cursor') {
      expect(answer, `${path.place}: the own list does not go on`).toMatch(/^(?!.*"errors").*"cursor"/s);
      continue;
    }
    const message = `${path.place}: an own id makes no difference; say in test/isolation/support/companions.ts how it is reached`;
    expect(trial.seen(path, answer, values.own), message).not.toBe(ofNobody.get(`${transport} ${path.place}`));
  }
}

const ends = /^(archive|cancel|delete|exit|hangUp|lift|mark|remove|revoke|stop)/;

/** What ends something comes last: until then it must be there. */
export function endingsLast(paths: Path[]): Path[] {
  return paths.toSorted((a, b) => Number(ends.test(a.field.name)) - Number(ends.test(b.field.name)));
}
