import { Collection } from 'mongodb';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemViewer } from '../../src/account/viewer.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Scope } from '../../src/runtime/scope.ts';
import { RowBudget } from '../../src/storage/row-budget.ts';
import { newBroker } from '../support/brokers.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let brokerId: string;
let ids: string[];
beforeAll(async () => {
  app = await openTestApp();
  const ana = await newBroker(app);
  ({ brokerId } = ana);
  ids = [];
  for (let n = 0; n < 5; n++) ids.push((await newLead(ana)).id);
});
afterEach(() => vi.restoreAllMocks());

const reading = (most?: number) =>
  new Scope(app.app.runtime, systemViewer(brokerId, 'test'), { rows: new RowBudget(most) }).read;
const tooMany = { code: 'LIMIT_EXCEEDED', details: { reason: 'TOO_MANY_ROWS', most: 4 } };

describe('an operation that may load four rows', () => {
  it('loads four, and is refused the fifth', async () => {
    expect(await reading(4).find(Lead, {}, { limit: 4 })).toHaveLength(4);
    await expect(reading(4).find(Lead, {})).rejects.toMatchObject(tooMany);
  });

  it('may go on to read what is empty when it has loaded four', async () => {
    const read = reading(4);
    await read.find(Lead, {}, { limit: 4 });
    expect(await read.find(Lead, { name: 'nobody' })).toEqual([]);
    await expect(read.find(Lead, {}, { limit: 1 })).rejects.toMatchObject(tooMany);
    await expect(read.find(Lead, { name: 'nobody' })).rejects.toMatchObject(tooMany);
  });

  it('asks the database for one row more than it may load, however many there are', async () => {
    const find = vi.spyOn(Collection.prototype, 'find');
    await reading(4)
      .find(Lead, {})
      .catch(() => undefined);
    expect(find.mock.calls.map(([, options]) => options?.limit)).toEqual([5]);
  });

  it('is counted by what it reads one by one, by list, by id and by aggregation', async () => {
    const read = reading(4);
    await read.findOne(Lead, { _id: ids[0] });
    await read.load(Lead, ids[1]!);
    await read.find(Lead, { _id: ids[2] });
    await read.aggregate(Lead, [{ $limit: 1 }]);
    await expect(read.aggregate(Lead, [{ $limit: 1 }])).rejects.toMatchObject(tooMany);
    await expect(read.find(Lead, {})).rejects.toMatchObject(tooMany);
  });

  it('may look at four more that decide something, and each of them is examined', async () => {
    const read = reading(4);
    await read.find(Lead, {}, { limit: 4 });
    expect(await read.findDeciding(Lead, { _id: { $in: ids.slice(0, 4) } }, {})).toHaveLength(4);
    await expect(read.findDeciding(Lead, { _id: ids[4]! }, {})).rejects.toMatchObject(tooMany);
  });

  it('has no such limit when it is work of Cadencia itself', async () => {
    expect(await reading().find(Lead, {})).toHaveLength(5);
  });
});
