import { afterEach, describe, expect, it } from 'vitest';
import { runDueSteps } from '../../src/campaign/dispatch/run-due-steps.ts';
import { sendMessages } from '../../src/conversation/outbound/send-messages.ts';
import { claimMessages } from '../../src/conversation/outbound/claim-messages.ts';
import { MessageStatus } from '../../src/conversation/message.enums.ts';
import { activeCampaign, message, newTemplate, onStage } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { ActivityDocument, SendMessageDocument, type Stage } from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
afterEach(() => app.close());

async function opened(provider: ScriptedMessages): Promise<Client> {
  app = await openTestApp({ ports: { messages: provider } });
  return newBroker(app);
}

/** Somebody who may be written to. */
async function newReader(ana: Client, stage: Stage = 'ENTRADA'): Promise<string> {
  const { id: leadId } = await newLead(ana, { stage });
  await consentTo(ana, leadId, 'SMS');
  return leadId;
}

/** Somebody with a message that waits. */
async function plan(ana: Client): Promise<string> {
  const leadId = await newReader(ana);
  await ana.run(SendMessageDocument, { input: { leadId, channel: 'SMS', body: 'Hola.' } });
  return leadId;
}

/** As many of them, one after the other; answers their ids. */
async function planned(ana: Client, count: number): Promise<string[]> {
  const leadIds: string[] = [];
  for (let n = 0; n < count; n++) leadIds.push(await plan(ana));
  return leadIds;
}

const plannedAtOnce = (ana: Client, count: number) => Promise.all(Array.from({ length: count }, () => plan(ana)));

/** People who have been planned a message by the first step of a campaign. */
async function plannedByCampaign(ana: Client, count: number): Promise<string[]> {
  const steps = [message(await newTemplate(ana, 'Bienvenido.', 'SMS'))];
  await activeCampaign(ana, steps, { channel: 'SMS', ...onStage('PERFILAMIENTO') });
  const leadIds: string[] = [];
  for (let n = 0; n < count; n++) leadIds.push(await newReader(ana, 'PERFILAMIENTO'));
  while ((await runDueSteps(app.app.runtime)) > 0);
  return leadIds;
}

const claim = async (most: number) => (await claimMessages(app.app.runtime, [MessageStatus.PLANNED], most)).messages;

describe('many messages', () => {
  it('wait for none that is slow', async () => {
    const provider = new ScriptedMessages();
    const ana = await opened(provider);
    await plannedAtOnce(ana, 61);
    provider.next('never_answer');
    const activity = await app.following(() => ana.subscribe(ActivityDocument, {}));
    const feed = countSent(activity, 60);
    const tick = sendMessages(app.app.runtime);
    await feed;
    provider.release();
    await tick;
    await activity.close();
    expect(provider.outbox).toHaveLength(61);
    expect(provider.maxAtOnce).toBeLessThanOrEqual(50);
  });

  it('are kept by none that cannot be carried out', async () => {
    const provider = new ScriptedMessages();
    const ana = await opened(provider);
    const [, lost] = await planned(ana, 5);
    const { db } = app.app.runtime.database;
    await db.collection<{ _id: string }>('leads').deleteOne({ _id: lost! });
    await sendMessages(app.app.runtime);
    expect(provider.outbox).toHaveLength(4);
  });

  it('of one broker keep none of another waiting', async () => {
    const ana = await opened(new ScriptedMessages());
    const anasLeads = await planned(ana, 6);
    const evasLeads = await planned(await newBroker(app), 1);
    const claimed = (await claim(4)).map(({ leadId }) => leadId);
    expect(claimed.toSorted()).toEqual([...anasLeads.slice(0, 2), ...evasLeads].toSorted());
  });

  it('of a campaign keep none waiting that somebody waits for', async () => {
    const ana = await opened(new ScriptedMessages());
    const [first, ...others] = await plannedByCampaign(ana, 3);
    app.clock.advance(MINUTE);
    const [answered] = await planned(ana, 1);
    expect((await claim(2)).map(({ leadId }) => leadId)).toEqual([first, answered]);
    expect((await claim(10)).map(({ leadId }) => leadId)).toEqual(others);
  });

  it('that were claimed together go out in the same order', async () => {
    const provider = new ScriptedMessages();
    const ana = await opened(provider);
    await plannedByCampaign(ana, 2);
    await planned(ana, 1);
    await sendMessages(app.app.runtime);
    expect(provider.outbox.map(({ body }) => body)).toEqual(['Hola.', 'Bienvenido.', 'Bienvenido.']);
  });

  it('all go out in one tick, though another broker leaves its share unused', async () => {
    const provider = new ScriptedMessages();
    await plannedAtOnce(await opened(provider), 52);
    await planned(await newBroker(app), 1);
    await sendMessages(app.app.runtime);
    expect(provider.outbox).toHaveLength(53);
  });

  it('of three brokers are claimed no more than were asked for', async () => {
    await planned(await opened(new ScriptedMessages()), 3);
    for (let n = 0; n < 2; n++) await planned(await newBroker(app), 3);
    expect(await claim(4)).toHaveLength(3);
    expect(await claim(2)).toHaveLength(2);
  });

  it('of more brokers than one claim looks at all have their turn', async () => {
    const leadIds = await planned(await opened(new ScriptedMessages()), 1);
    for (let n = 0; n < 10; n++) leadIds.push(...(await planned(await newBroker(app), 1)));
    const claimed = await claim(100);
    expect(claimed).toHaveLength(10);
    // Which brokers a claim looks at is chance.
    while (claimed.length < leadIds.length) claimed.push(...(await claim(100)));
    expect(claimed.map(({ leadId }) => leadId).toSorted()).toEqual(leadIds.toSorted());
  });

  it('sent by two workers at once go out once each', async () => {
    const provider = new ScriptedMessages({ idempotent: false });
    await planned(await opened(provider), 11);
    const { runtime } = app.app;
    await Promise.all([sendMessages(runtime), sendMessages(runtime), sendMessages(runtime)]);
    expect(provider.outbox).toHaveLength(11);
  });
});

async function countSent(
  activity: { next: () => Promise<{ activity: { event: string } }> },
  most: number,
): Promise<void> {
  for (let sent = 0; sent < most;) if ((await activity.next()).activity.event === 'message.sent') sent++;
}
