import { describe, expect, it } from 'vitest';
import { Budgets, type BudgetRates, type Payer } from '../../../src/server/admission/budgets.ts';

const rates: BudgetRates = {
  broker: { maximum: 1000, refillPerSecond: 100 },
  credential: { maximum: 500, refillPerSecond: 50 },
  address: { maximum: 100, refillPerSecond: 10 },
};
const key = (credential: string, broker = 'casas'): Payer => ({ broker, credential });

/** A process that has stood long enough for every budget to be full, on a clock that the test moves. */
function openBudgets(processes = () => 1) {
  const clock = { now: 0 };
  const budgets = new Budgets(rates, processes, () => clock.now);
  clock.now = 60_000;
  return { clock, budgets };
}

const refusal = (seconds: number) => ({ code: 'RATE_LIMITED', details: { retryAfterSeconds: seconds } });
const refused = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return 'not refused';
};

describe('a budget', () => {
  it('is spent, and comes back by and by', () => {
    const { budgets, clock } = openBudgets();
    budgets.spend(key('one'), 500);
    expect(refused(() => budgets.spend(key('one'), 100))).toMatchObject(refusal(2));
    clock.now += 2000;
    budgets.spend(key('one'), 100);
    expect(budgets.throttleOf(key('one'))).toMatchObject({ name: 'credential', maximum: 500, available: 0 });
  });

  it('of a broker is shared by its credentials, and no other broker draws on it', () => {
    const { budgets } = openBudgets();
    budgets.spend(key('one'), 500);
    budgets.spend(key('two'), 500);
    expect(refused(() => budgets.spend(key('three'), 1))).toMatchObject(refusal(1));
    budgets.spend(key('four', 'pisos'), 500);
    budgets.spend({ address: '127.0.0.1' }, 100);
  });

  it('that does not suffice leaves the others as they are', () => {
    const { budgets } = openBudgets();
    budgets.spend(key('one'), 450);
    refused(() => budgets.spend(key('one'), 60));
    budgets.spend(key('two'), 500);
    budgets.spend(key('three'), 50);
  });

  it('takes back what an operation did not use', () => {
    const { budgets } = openBudgets();
    budgets.spend(key('one'), 500);
    budgets.giveBack(key('one'), 480);
    budgets.spend(key('one'), 480);
    expect(budgets.throttleOf(key('one')).available).toBe(0);
  });

  it('is never fuller than its maximum', () => {
    const { budgets, clock } = openBudgets();
    budgets.giveBack(key('one'), 10_000);
    clock.now += 60_000;
    expect(budgets.throttleOf(key('one')).available).toBe(500);
  });

  it('that is smaller than what an operation costs lets it through when it is full, and then has a debt', () => {
    const { budgets, clock } = openBudgets();
    budgets.spend(key('one'), 800);
    expect(refused(() => budgets.spend(key('one'), 1))).toMatchObject(refusal(7));
    clock.now += 6000;
    expect(refused(() => budgets.spend(key('one'), 1))).toMatchObject(refusal(1));
    clock.now += 20;
    budgets.spend(key('one'), 1);
  });

  it('holds a tenth when its process has just begun', () => {
    const budgets = new Budgets(
      rates,
      () => 1,
      () => 0,
    );
    budgets.spend(key('one'), 50);
    expect(refused(() => budgets.spend(key('one'), 1))).toMatchObject(refusal(1));
  });
});

describe('three processes, one of which is started again,', () => {
  it('together give no more than 1.2 times the budget, however hard they are asked', () => {
    const clock = { now: 0 };
    const open = () =>
      new Budgets(
        rates,
        () => 3,
        () => clock.now,
      );
    const processes = [open(), open(), open()];
    clock.now = 60_000;
    const seconds = 60;
    let given = 0;
    for (let tick = 0; tick < seconds * 100; tick++, clock.now += 10) {
      if (tick === 3000) processes[1] = open();
      for (const process of processes) {
        while (refused(() => process.spend({ broker: 'casas', credential: String(given % 7) }, 5)) === 'not refused')
          given += 5;
      }
    }
    const budget = rates.broker.maximum + seconds * rates.broker.refillPerSecond;
    expect(given).toBeLessThanOrEqual(1.2 * budget);
    expect(given).toBeGreaterThan(0.9 * budget);
  });
});

it('a hundred thousand addresses fill no memory', () => {
  const { budgets, clock } = openBudgets();
  for (let n = 0; n < 100_000; n++) {
    budgets.spend({ address: `address ${n}` }, 1);
    clock.now += 1;
  }
  expect(budgets.size).toBeLessThanOrEqual(20_000);
});
