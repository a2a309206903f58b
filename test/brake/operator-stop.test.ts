import { beforeAll, describe, expect, it } from 'vitest';
import { resumeInstallation, stopInstallation } from '../../src/maintenance/stop-installation.ts';
import { sealLog } from '../../src/audit/seal-log.ts';
import { newBroker } from '../support/brokers.ts';
import { ResumeDispatchDocument, SendMessageDocument } from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { stop, stopsOf } from './support.ts';

let app: TestApp;
const messages = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

async function planned() {
  const ana = await newBroker(app);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola' } });
  return { ana, sent: () => messages.outbox.filter(({ to }) => to === lead.phone).length };
}

describe('the stop of the operator', () => {
  it('holds every broker, says so to each, and is lifted by the operator only', async () => {
    const { runtime } = app.app;
    const [one, other] = [await planned(), await planned()];
    await stopInstallation(runtime, { scope: 'messages', reason: 'The carrier blocks us', hangUp: false });
    await app.runDueJobs();
    expect([one.sent(), other.sent()]).toEqual([0, 0]);
    const [shown] = await stopsOf(one.ana);
    expect(shown).toMatchObject({ isOfInstallation: true, scope: 'MESSAGES', reason: 'The carrier blocks us' });
    const refused = await one.ana.send(ResumeDispatchDocument, { input: { stopId: shown!.id } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STOP_OF_OPERATOR' });
    expect(await resumeInstallation(runtime, false)).toBe(1);
    await app.runDueJobs();
    expect([one.sent(), other.sent()]).toEqual([1, 1]);
    expect(await stopsOf(other.ana)).toEqual([]);
  });

  it('leaves what brokers stopped to them', async () => {
    const { runtime } = app.app;
    const { ana, sent } = await planned();
    await stopInstallation(runtime, { scope: 'all', reason: null, hangUp: false });
    const own = await stop(ana);
    await app.runDueJobs();
    await resumeInstallation(runtime, false);
    await app.runDueJobs();
    expect(sent()).toBe(0);
    expect(await stopsOf(ana)).toMatchObject([{ id: own.id }]);
  });

  it('is in a log of its own, which is sealed', async () => {
    const { runtime } = app.app;
    await stopInstallation(runtime, { scope: 'calls', reason: null, hangUp: true });
    await sealLog(runtime);
    const { db } = runtime.database;
    const entries = await db
      .collection('audit_log')
      .find({ broker: '*', event: 'dispatch.stopped' })
      .sort({ _id: 1 })
      .toArray();
    expect(entries.at(-1)).toMatchObject({ actor: { kind: 'system', id: 'operator' }, details: { scope: 'calls' } });
    expect(await db.collection('audit_batches').findOne({ broker: '*', entries: entries.at(-1)!._id })).not.toBeNull();
    await resumeInstallation(runtime, false);
  });

  it('of an unknown scope is refused with those that there are', async () => {
    const words = { scope: 'mails', reason: null, hangUp: false };
    await expect(stopInstallation(app.app.runtime, words)).rejects.toThrow('all, calls, messages');
  });
});
