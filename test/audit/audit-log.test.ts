import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { NonNullRoots } from '../support/client.ts';
import {
  ActivityDocument,
  AuditLogsDocument,
  type AuditLogsQuery,
  CreateApiKeyDocument,
  UpdateBrokerDocument,
  VerifyAuditLogDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

type Owner = Awaited<ReturnType<typeof newBroker>>;
const rename = (owner: Owner, name: string) => owner.run(UpdateBrokerDocument, { input: { name } });

describe('the audit log', () => {
  it('says who changed what, from what, to what', async () => {
    const ana = await newBroker(app, { name: 'Before' });
    await rename(ana, 'After');
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'broker.updated' } });
    expect(auditLogs.edges.map(({ node }) => node)).toMatchObject([
      {
        entityType: 'Broker',
        entityId: ana.brokerId,
        actor: { kind: 'MEMBER', id: ana.memberId },
        before: { name: 'Before' },
        after: { name: 'After' },
      },
    ]);
  });

  it('pages from newest to oldest without a gap or a repeat', async () => {
    const ana = await newBroker(app);
    for (let n = 0; n < 7; n++) await rename(ana, `Name ${n}`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: NonNullRoots<AuditLogsQuery>['auditLogs'] = (await ana.run(AuditLogsDocument, { first: 3, after }))
        .auditLogs;
      expect(page.totalCount).toBe(10);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor! : null;
    } while (after);
    expect(seen).toHaveLength(10);
    expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
  });

  it('refuses the cursor of another list', async () => {
    const ana = await newBroker(app);
    const { endCursor } = (await ana.run(AuditLogsDocument, { first: 1 })).auditLogs.pageInfo;
    const refused = await ana.refused(AuditLogsDocument, { after: endCursor, filter: { event: 'broker.updated' } });
    expect(refused.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'after' }] });
    expect((await ana.refused(AuditLogsDocument, { after: 'x' })).extensions.fields).toMatchObject([
      { field: 'after' },
    ]);
  });

  it('shows nothing of another broker', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    await rename(ana, 'Canary');
    const { auditLogs } = await eva.run(AuditLogsDocument, { filter: { entityId: ana.brokerId } });
    expect(auditLogs.totalCount).toBe(0);
  });
});

const log = () => app.app.runtime.database.db.collection('audit_log');
const batches = () => app.app.runtime.database.db.collection('audit_batches');

describe('the sealed log', () => {
  it('verifies as it was written', async () => {
    const ana = await newBroker(app);
    await app.runDueJobs();
    await rename(ana, 'Again');
    await app.runDueJobs();
    const { verifyAuditLog } = await ana.run(VerifyAuditLogDocument);
    expect(verifyAuditLog).toEqual({ isIntact: true, batchCount: 2, entryCount: 4, faults: [], nextBatch: null });
  });

  it.each([
    [
      'a changed value',
      (broker: string) => log().updateOne({ broker, event: 'broker.updated' }, { $set: { 'after.name': 'Forged' } }),
    ],
    ['a removed entry', (broker: string) => log().deleteOne({ broker, event: 'broker.updated' })],
    [
      'a changed personal value',
      (broker: string) =>
        log().updateOne({ broker, event: 'user.invited' }, { $set: { 'personal.after.email': 'forged@example.com' } }),
    ],
    [
      'an entry moved to another batch',
      async (broker: string) => {
        const [first, second] = await batches()
          .find({ broker }, { sort: { number: 1 } })
          .toArray();
        const moved = (first!['entries'] as string[]).at(-1)!;
        await batches().updateOne({ _id: first!._id }, { $pull: { entries: moved } } as object);
        await batches().updateOne({ _id: second!._id }, { $push: { entries: moved } } as object);
      },
    ],
    [
      'entries in another order',
      async (broker: string) => {
        const { _id, entries } = (await batches().findOne({ broker }))!;
        await batches().updateOne({ _id }, { $set: { entries: (entries as string[]).toReversed() } });
      },
    ],
  ])('shows %s', async (_name, forge) => {
    const ana = await newBroker(app);
    await app.runDueJobs();
    await rename(ana, 'Named');
    await ana.run('mutation { inviteUser(input: { email: "luis@example.com", role: AGENT }) { token } }');
    await app.runDueJobs();
    await forge(ana.brokerId);
    const { verifyAuditLog } = await ana.run(VerifyAuditLogDocument);
    expect(verifyAuditLog.isIntact).toBe(false);
  });

  it('still verifies when the personal part of an entry was erased', async () => {
    const ana = await newBroker(app);
    await ana.run('mutation { inviteUser(input: { email: "luis@example.com", role: AGENT }) { token } }');
    await app.runDueJobs();
    await log().updateMany({ broker: ana.brokerId }, { $set: { personal: null } });
    expect((await ana.run(VerifyAuditLogDocument)).verifyAuditLog.isIntact).toBe(true);
  });
});

describe('activity', () => {
  it('tells of a change as soon as it is committed', async () => {
    const ana = await newBroker(app);
    const activity = await app.following(() => ana.subscribe(ActivityDocument, {}));
    await rename(ana, 'Live');
    expect((await activity.next()).activity).toMatchObject({ entityId: ana.brokerId });
    await activity.close();
  });

  it.each([
    ['sealed', true],
    ['not sealed yet', false],
  ])('taken up again after an entry that is %s has no gap', async (_name, seals) => {
    const ana = await newBroker(app);
    await rename(ana, 'One');
    const { node } = (await ana.run(AuditLogsDocument, { first: 1 })).auditLogs.edges[0]!;
    if (seals) await app.runDueJobs();
    await rename(ana, 'Two');
    if (seals) await app.runDueJobs();
    await rename(ana, 'Three');
    const missed = (await ana.run(AuditLogsDocument, { first: 2 })).auditLogs.edges.map((edge) => edge.node.id);
    const activity = ana.subscribe(ActivityDocument, { after: node.id });
    const seen = new Set<string>();
    while (!missed.every((id) => seen.has(id))) seen.add((await activity.next()).activity.id);
    await rename(ana, 'Four');
    await activity.until((event) => !seen.has(event.activity.id));
    await activity.close();
  });

  it('of another broker is never heard', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const activity = await app.following(() => eva.subscribe(ActivityDocument, {}));
    await rename(ana, 'Canary');
    await rename(eva, 'Own');
    expect((await activity.next()).activity.entityId).toBe(eva.brokerId);
    await activity.close();
  });

  it('needs AUDIT_READ', async () => {
    const ana = await newBroker(app);
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input: { name: 'k', permissions: ['LEAD_READ'] } });
    const activity = app.as(createApiKey.key!).subscribe(ActivityDocument, {});
    await expect(activity.next()).rejects.toThrow('FORBIDDEN');
    await activity.close();
  });
});
