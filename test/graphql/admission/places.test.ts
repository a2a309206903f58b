import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Places } from '../../../src/graphql/admission/places.ts';
import type { Release } from '../../../src/graphql/limits/keyed-count.ts';

const limits = { places: 4, share: 2, waitingOfGroup: 3, waiting: 5, patience: 2000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks for places; tells in which order they were given. */
class Crowd {
  readonly let: string[] = [];
  readonly refusals: unknown[] = [];
  readonly #leaves = new Map<string, Release[]>();

  constructor(readonly places: Places) {}

  async ask(group: string, count = 1): Promise<void> {
    for (let n = 0; n < count; n++) {
      this.places.enter(group).then(
        (leave) => {
          this.let.push(group);
          this.#leaves.set(group, [...(this.#leaves.get(group) ?? []), leave]);
        },
        (error: unknown) => void this.refusals.push(error),
      );
    }
    await vi.advanceTimersByTimeAsync(0);
  }

  async leave(group: string): Promise<void> {
    this.#leaves.get(group)!.shift()!();
    await vi.advanceTimersByTimeAsync(0);
  }
}

const crowd = (isOverloaded?: () => boolean) => new Crowd(new Places(limits, isOverloaded));

describe('the places of a process', () => {
  it('are all for one group while no other waits', async () => {
    const one = crowd();
    await one.ask('loud', 4);
    expect(one.let).toEqual(['loud', 'loud', 'loud', 'loud']);
  });

  it('go to another group as soon as one is free, whatever the first has queued', async () => {
    const one = crowd();
    await one.ask('loud', 7);
    await one.ask('quiet');
    await one.leave('loud');
    expect(one.let).toEqual(['loud', 'loud', 'loud', 'loud', 'quiet']);
    await one.leave('loud');
    await one.leave('loud');
    expect(one.let.slice(5)).toEqual(['loud', 'loud']);
  });

  it('are given in turns to groups that wait', async () => {
    const one = crowd();
    await one.ask('a', 4);
    await one.ask('b', 2);
    await one.ask('c', 2);
    for (let n = 0; n < 4; n++) await one.leave('a');
    expect(one.let.slice(4)).toEqual(['b', 'c', 'b', 'c']);
  });

  it('are not held by who leaves twice', async () => {
    const places = new Places(limits);
    const leave = await places.enter('a');
    leave();
    leave();
    expect(places.running).toBe(0);
    await places.enter('a');
    expect(places.running).toBe(1);
  });
});

describe('who waits', () => {
  it('is refused after two seconds, and told when to come back', async () => {
    const one = crowd();
    await one.ask('a', 5);
    await vi.advanceTimersByTimeAsync(1999);
    expect(one.refusals).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(one.refusals).toMatchObject([{ code: 'RATE_LIMITED', details: { retryAfterSeconds: 1 } }]);
    expect(one.places.waiting).toBe(0);
  });

  it('is refused at once when the group has a full queue', async () => {
    const one = crowd();
    await one.ask('a', 8);
    expect(one.refusals).toMatchObject([{ code: 'RATE_LIMITED' }]);
    await one.ask('b');
    expect(one.refusals).toHaveLength(1);
  });

  it('is refused at once when too many wait in all', async () => {
    const one = crowd();
    await one.ask('a', 7);
    await one.ask('b', 2);
    await one.ask('c');
    expect(one.refusals).toMatchObject([{ code: 'OVERLOADED', details: { retryAfterSeconds: 1 } }]);
  });

  it('is not refused when it carries an event, and waits as long as it takes', async () => {
    const places = new Places(limits);
    const leaves = await Promise.all(Array.from({ length: 4 }, () => places.enter('a')));
    let isLetIn = false;
    void places.enterPatiently('a').then(() => (isLetIn = true));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isLetIn).toBe(false);
    leaves[0]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(isLetIn).toBe(true);
  });
});

it('nobody new is let in while the event loop comes too late', async () => {
  let isLate = true;
  const one = crowd(() => isLate);
  await one.ask('a');
  expect(one.refusals).toMatchObject([{ code: 'OVERLOADED' }]);
  isLate = false;
  await one.ask('a');
  expect(one.let).toEqual(['a']);
});
