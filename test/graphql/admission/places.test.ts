import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Places } from '../../../src/server/admission/places.ts';
import type { Release } from '../../../src/server/limits/keyed-count.ts';

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

  it('is refused when too many wait in all and its group has the most', async () => {
    const one = crowd();
    await one.ask('a', 6);
    await one.ask('b', 3);
    await one.ask('b');
    expect(one.refusals).toMatchObject([{ code: 'RATE_LIMITED' }]);
    await one.ask('a');
    expect(one.refusals.slice(1)).toMatchObject([{ code: 'OVERLOADED', details: { retryAfterSeconds: 1 } }]);
    expect(one.places.waiting).toBe(5);
  });

  it('is refused when too many wait in all and another comes whose group has fewer', async () => {
    const one = crowd();
    await one.ask('a', 7);
    await one.ask('b', 2);
    await one.ask('c');
    expect(one.refusals).toMatchObject([{ code: 'OVERLOADED', details: { retryAfterSeconds: 1 } }]);
    expect(one.places.waiting).toBe(5);
    for (let n = 0; n < 4; n++) await one.leave('a');
    expect(one.let.slice(4).toSorted()).toEqual(['a', 'b', 'b', 'c']);
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

describe('events that wait', () => {
  it('count for nobody who waits: no operation is refused for them', async () => {
    const one = crowd();
    await one.ask('loud', 4);
    const told: string[] = [];
    for (let n = 0; n < 100; n++) void one.places.enterPatiently('loud').then(() => told.push('event'));
    await one.ask('quiet', 3);
    await one.ask('loud', 2);
    expect(one.refusals).toEqual([]);
    expect(one.places.waiting).toBe(5);
    for (let n = 0; n < 3; n++) await one.leave('loud');
    expect([one.let.slice(4), told]).toEqual([['quiet', 'quiet', 'loud'], []]);
  });

  it('have their turns among the operations of their own group', async () => {
    const one = crowd();
    await one.ask('a', 4);
    for (let n = 0; n < 2; n++)
      void one.places.enterPatiently('a').then((leave) => {
        one.let.push('event');
        leave();
      });
    await one.ask('a', 3);
    await one.leave('a');
    await one.leave('a');
    expect(one.let.slice(4)).toEqual(['a', 'event', 'a']);
  });
});

describe('while the event loop comes too late', () => {
  it('who fills its share is refused, and who holds less is let in', async () => {
    let isLate = false;
    const one = crowd(() => isLate);
    await one.ask('loud', 2);
    isLate = true;
    await one.ask('loud');
    expect(one.refusals).toMatchObject([{ code: 'OVERLOADED' }]);
    await one.ask('quiet');
    expect([one.let, one.refusals.length]).toEqual([['loud', 'loud', 'quiet'], 1]);
    isLate = false;
    await one.ask('loud');
    expect(one.let).toHaveLength(4);
  });

  it('who waits for something already is refused', async () => {
    let isLate = false;
    const one = crowd(() => isLate);
    await one.ask('loud', 4);
    void one.places.enterPatiently('events');
    isLate = true;
    await one.ask('events');
    expect(one.refusals).toMatchObject([{ code: 'OVERLOADED' }]);
    await expect(one.places.enter('other', true)).rejects.toMatchObject({ code: 'OVERLOADED' });
  });
});
