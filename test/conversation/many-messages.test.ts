import { afterEach, describe, expect, it } from 'vitest';
import { sendMessages } from '../../jobs/send-messages.ts';
import { newBroker } from '../support/brokers.ts';
import { ActivityDocument, SendMessageDocument } from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
afterEach(() => app.close());

async function planned(provider: ScriptedMessages) {
  app = await openTestApp({ ports: { messages: provider } });
  const ana = await newBroker(app);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola, Luis.' } });
  return { ana, lead };
}

describe('many messages', () => {
  it('wait for none that is slow', async () => {
    const provider = new ScriptedMessages();
    const { ana } = await planned(provider);
    for (let n = 0; n < 30; n++) {
      const lead = await newLead(ana);
      await consentTo(ana, lead.id, 'SMS');
      await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola.' } });
    }
    provider.next('never_answer');
    const activity = ana.subscribe(ActivityDocument, {});
    const feed = countSent(activity, 30);
    const tick = sendMessages(app.app.runtime);
    await feed;
    provider.release();
    await tick;
    await activity.close();
    expect(provider.outbox).toHaveLength(31);
    expect(provider.mostAtOnce).toBeLessThanOrEqual(20);
  });

  it('sent by two workers at once go out once each', async () => {
    const provider = new ScriptedMessages({ idempotent: false });
    const { ana } = await planned(provider);
    for (let n = 0; n < 10; n++) {
      const lead = await newLead(ana);
      await consentTo(ana, lead.id, 'SMS');
      await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola.' } });
    }
    const { runtime } = app.app;
    await Promise.all([sendMessages(runtime), sendMessages(runtime), sendMessages(runtime)]);
    expect(provider.outbox).toHaveLength(11);
  });
});

async function countSent(
  activity: { next: () => Promise<{ activity: { fact: string } }> },
  most: number,
): Promise<void> {
  for (let sent = 0; sent < most;) if ((await activity.next()).activity.fact === 'message.sent') sent++;
}
