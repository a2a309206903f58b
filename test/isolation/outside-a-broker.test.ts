import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../../src/account/viewer.ts';
import { followLog } from '../../src/audit/follow-log.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { asSystem, Scope } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await newBroker(app);
});

const nobody = () => new Scope(app.app.runtime, anonymous);
const noBroker = () => asSystem(app.app.runtime, '', 'a job that forgot whom it works for');

describe('without a broker', () => {
  it('nothing is read', async () => {
    expect(() => nobody().read).toThrow('UNAUTHENTICATED');
    expect(() => noBroker().read.collection(Lead)).toThrow('outside a broker');
  });

  it('nothing is written', async () => {
    await expect(async () => nobody().commit(async () => undefined)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const written = noBroker().commit(async (tx) => {
      const lead = tx.create(Lead, { name: 'Eva', stageEnteredAt: tx.now(), lastActivityAt: tx.now() });
      tx.record('lead.created', lead, { stage: lead.stage, source: 'user' });
    });
    await expect(written).rejects.toThrow('outside a broker');
  });

  it('nothing is followed', async () => {
    await expect(followLog(nobody(), {}, null, 'lead:read')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(followLog(noBroker(), {}, null, 'lead:read')).rejects.toThrow('outside a broker');
  });
});
