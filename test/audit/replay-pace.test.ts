import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ReplayPace } from '../../src/audit/replay-pace.ts';
import { newBroker } from '../support/brokers.ts';
import { ActivityDocument, AddLeadNoteDocument, AuditLogsDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp } from '../support/test-app.ts';

it('a subscription that is taken up again is read and given at the pace of its broker', async () => {
  const app = await openTestApp();
  const ana = await newBroker(app);
  const { id } = await newLead(ana);
  for (let n = 0; n < 3; n++) await ana.run(AddLeadNoteDocument, { input: { leadId: id, body: `Nota ${n}` } });
  const { auditLogs } = await ana.run(AuditLogsDocument);
  const first = auditLogs.edges.at(-1)!.node.id;
  const read = vi.spyOn(ReplayPace.prototype, 'read');
  const give = vi.spyOn(ReplayPace.prototype, 'give');
  onTestFinished(() => void vi.restoreAllMocks());
  const activity = ana.subscribe(ActivityDocument, { after: first });
  await activity.next();
  await activity.close();
  expect(read).toHaveBeenCalledWith(ana.brokerId, expect.any(Function));
  expect(give).toHaveBeenCalledWith(ana.brokerId, auditLogs.edges.length);
});

describe('what is replayed to the followers of a broker', () => {
  it('is read by two at once, and never waits for another broker', async () => {
    const pace = new ReplayPace();
    const gate = Promise.withResolvers<void>();
    let reading = 0;
    const read = async () => {
      reading++;
      await gate.promise;
    };
    const all = Array.from({ length: 10 }, () => pace.read('loud', read));
    await pace.read('other', async () => undefined);
    expect(reading).toBe(2);
    gate.resolve();
    await Promise.all(all);
    expect(reading).toBe(10);
  });

  it('is given at a pace: 2,000 entries at once, the next in the following second', async () => {
    const pace = new ReplayPace();
    for (let n = 0; n < 10; n++) await pace.give('loud', 200);
    let isGiven = false;
    const next = pace.give('loud', 200).then(() => (isGiven = true));
    await pace.give('other', 200);
    expect(isGiven).toBe(false);
    await next;
  });
});
