import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Budgets } from '../../../src/server/admission/budgets.ts';
import { EventLine } from '../../../src/server/admission/event-line.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

const rate = { maximum: 1000, refillPerSecond: 100 };

/** Brokers whose budgets are full. */
function openLine() {
  const budgets = new Budgets(
    { broker: rate, credential: rate, address: rate },
    () => 1,
    () => performance.now(),
  );
  vi.advanceTimersByTime(60_000);
  const line = new EventLine(budgets);
  const paid: string[] = [];
  const left = new Set<string>();
  const pay = async (name: string, points: number) => {
    const broker = name.split(' ')[0]!;
    const event = { payer: { broker }, points, isWanted: () => !left.has(name) };
    if (await line.pay(broker, event)) paid.push(name);
  };
  return { budgets, line, paid, left, pay };
}

const soon = () => vi.advanceTimersByTimeAsync(0);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

it('events wait in the order in which they came, until the budget of their broker has filled again', async () => {
  const { line, paid, pay } = openLine();
  for (let n = 1; n <= 4; n++) void pay(`loud ${n}`, 450);
  await soon();
  expect(paid).toEqual(['loud 1', 'loud 2']);
  expect(line.isWaiting('loud')).toBe(true);
  await pass(4499);
  expect(paid).toHaveLength(2);
  await pass(10);
  expect(paid).toEqual(['loud 1', 'loud 2', 'loud 3']);
  await pass(5000);
  expect(paid).toEqual(['loud 1', 'loud 2', 'loud 3', 'loud 4']);
  expect(line.isWaiting('loud')).toBe(false);
});

it('events of another broker do not wait for them', async () => {
  const { paid, pay } = openLine();
  for (let n = 1; n <= 4; n++) void pay(`loud ${n}`, 450);
  void pay('quiet 1', 450);
  await soon();
  expect(paid).toContain('quiet 1');
});

it('events leave a tenth of the budget to operations', async () => {
  const { budgets, paid, pay } = openLine();
  for (let n = 1; n <= 20; n++) void pay(`loud ${n}`, 60);
  await soon();
  expect(paid).toHaveLength(15);
  budgets.spend({ broker: 'loud' }, 100);
});

it('an event that costs more than the budget waits for a full one and leaves a debt', async () => {
  const { paid, pay } = openLine();
  void pay('loud 1', 5000);
  void pay('loud 2', 1);
  await soon();
  expect(paid).toEqual(['loud 1']);
  await pass(43_000);
  expect(paid).toEqual(['loud 1', 'loud 2']);
});

it('an event whose reader has left is not paid', async () => {
  const { budgets, paid, left, pay } = openLine();
  for (let n = 1; n <= 4; n++) void pay(`loud ${n}`, 450);
  await soon();
  left.add('loud 3');
  await pass(4510);
  expect(paid).toEqual(['loud 1', 'loud 2', 'loud 4']);
  expect(budgets.throttleOf({ broker: 'loud' }).available).toBeLessThan(105);
});
