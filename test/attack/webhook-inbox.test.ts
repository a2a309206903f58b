import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import twilio from 'twilio';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { webhookTokenOf } from '../../src/conversation/inbound/webhook-token.ts';
import { isFinalStatus, laterStatus, type CarrierStatus } from '../../src/provider/voice/call-status.ts';
import { parseTwilioStatus } from '../../src/provider/voice/status-map.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { examplePhone } from '../call/support/telephone.ts';
import { newBroker } from '../support/brokers.ts';
import { AuditLogsDocument, CallDocument, InitiateCallDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages, webhookToken } from '../support/scripted-messages.ts';
import type { TestApp } from '../support/test-app.ts';
import { openProduction } from './support/production.ts';
import { ordersOf } from './support/orders.ts';

const voice = new ScriptedVoice();
let app: TestApp;
let ana: Awaited<ReturnType<typeof newBroker>>;
let messagesUrl: string;
beforeAll(async () => {
  ({ app } = await openProduction({
    ports: { voice: voice.port, messages: new ScriptedMessages(), model: scriptedModel() },
  }));
  ana = await newBroker(app);
  messagesUrl = `${app.url}/webhooks/messages/${await webhookTokenOf(app.app.runtime, ana.brokerId)}`;
});
afterAll(() => app.close());

/** The events of one call as they are posted, in the order in which they happened. */
const events: Record<string, string>[] = [
  { CallStatus: 'queued', SequenceNumber: '0' },
  { CallStatus: 'initiated', SequenceNumber: '1' },
  { CallStatus: 'ringing', SequenceNumber: '2' },
  { CallStatus: 'in-progress', SequenceNumber: '3' },
  { CallStatus: 'in-progress', SequenceNumber: '4' },
  { CallStatus: 'completed', SequenceNumber: '5', CallDuration: '12' },
];

async function placedCall() {
  const { id: leadId } = await newLead(ana, { phone: examplePhone() });
  const { initiateCall } = await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
  await app.runDueJobs();
  return { id: initiateCall.id, sid: `CA${voice.placed.length}`, url: voice.last.statusUrl };
}

const post = async (url: string, params: Record<string, string>, token: string, headers: object = {}) => {
  const signature = twilio.getExpectedTwilioSignature(token, url, params);
  const sent = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature, ...headers };
  const response = await fetch(url, { method: 'POST', headers: sent, body: new URLSearchParams(params).toString() });
  await response.arrayBuffer();
  return response.status;
};
const tell = (call: { sid: string; url: string }, event: Record<string, string>, headers: object = {}) =>
  post(call.url, { CallSid: call.sid, ...event }, 'test-token', headers);
const eventsOf = async (entityId: string) => {
  const { auditLogs } = await ana.run(AuditLogsDocument, { first: 100, filter: { entityId } });
  return auditLogs.edges.map(({ node }) => node.event);
};

describe('what the carrier tells of one call', () => {
  it('ends the same in every order, and with every one of them repeated', () => {
    const ends = new Set<string>();
    let orders = 0;
    for (const order of ordersOf(events)) {
      for (const repeated of [
        order,
        [...order, order[0]!],
        [order[5]!, ...order],
        order.flatMap((one) => [one, one]),
      ]) {
        const statuses = repeated.map((event) => parseTwilioStatus({ CallSid: 'CA1', ...event })!);
        ends.add(statuses.map(({ status }) => status).reduce<CarrierStatus>(laterStatus, 'initiated'));
        orders++;
      }
    }
    expect(orders).toBe(720 * 4);
    expect([...ends]).toEqual(['completed']);
    expect(isFinalStatus('completed')).toBe(true);
  });

  it('ends the same through the webhook, with each effect once', async () => {
    const all = [...ordersOf(events)];
    const ends: unknown[] = [];
    for (let n = 0; n < 6; n++) {
      const order = all[n * 131]!;
      const call = await placedCall();
      for (const event of [...order, order[0]!]) expect(await tell(call, event)).toBe(204);
      const { status, dial, outcome, durationSeconds } = (await ana.run(CallDocument, { id: call.id })).call;
      ends.push({ status, dial, outcome, durationSeconds });
      expect((await eventsOf(call.id)).filter((event) => event === 'call.ended')).toHaveLength(1);
    }
    expect(ends).toEqual(
      ends.map(() => ({ ...(ends[0] as object), status: 'COMPLETED', dial: 'OVER', durationSeconds: 12 })),
    );
  }, 60_000);
});

const hundred = <T>(one: (n: number) => Promise<T>) => Promise.all(Array.from({ length: 100 }, (_, n) => one(n)));

describe('the same post a hundred times at once', () => {
  it('of the end of a call is answered a hundred times and ends it once', async () => {
    const call = await placedCall();
    const tries = vi.spyOn(app.app.runtime.database.client, 'startSession');
    const statuses = await hundred(() => tell(call, events[5]!, { 'i-twilio-idempotency-token': randomUUID() }));
    expect(statuses).toEqual(statuses.map(() => 204));
    // Each is one commit, in a session that it asked for: none had to be undone for another.
    const commits = tries.mock.calls.filter(([options]) => (options as { explicit?: boolean })?.explicit !== false);
    expect(commits).toHaveLength(100);
    tries.mockRestore();
    expect((await eventsOf(call.id)).filter((event) => event === 'call.ended')).toHaveLength(1);
  }, 60_000);

  it('of a message is answered a hundred times and is one message', async () => {
    const params = {
      MessageSid: 'SM-hundred',
      From: '+525511110000',
      To: '+525500000000',
      Body: 'Hola',
      NumMedia: '0',
    };
    const statuses = await hundred((n) =>
      post(messagesUrl, params, webhookToken, { 'i-twilio-idempotency-token': `${n % 7}` }),
    );
    expect(statuses).toEqual(statuses.map(() => 204));
    const { db } = app.app.runtime.database;
    expect(await db.collection('messages').countDocuments({ providerMessageId: 'SM-hundred' })).toBe(1);
    expect(await db.collection('audit_log').countDocuments({ event: 'message.received' })).toBe(1);
  }, 60_000);
});

const message = (sid: string) => ({
  MessageSid: sid,
  From: '+525522220000',
  To: '+525500000000',
  Body: 'Hola',
  NumMedia: '0',
});

/** What another process would find if this one died now. */
async function stored(providerMessageId: string): Promise<number> {
  const other = await MongoClient.connect(inject('mongoUrl'), { readConcernLevel: 'majority' });
  const name = app.app.runtime.database.db.databaseName;
  const count = await other.db(name).collection('messages').countDocuments({ providerMessageId });
  await other.close();
  return count;
}

describe('what is answered with 2xx', () => {
  it('is stored by then', async () => {
    const { client } = app.app.runtime.database;
    expect(await post(messagesUrl, message('SM-kept'), webhookToken)).toBe(204);
    const away = vi.spyOn(client, 'startSession').mockImplementation(() => {
      throw new Error('no database any more');
    });
    expect(await stored('SM-kept')).toBe(1);
    away.mockRestore();
  });

  it('is never what could not be stored: the provider is told to come again, and then it is', async () => {
    const { client } = app.app.runtime.database;
    const call = await placedCall();
    const away = vi.spyOn(client, 'startSession').mockImplementation(() => {
      throw new Error('no database');
    });
    expect(await post(messagesUrl, message('SM-later'), webhookToken)).toBe(500);
    expect(await tell(call, events[5]!)).toBe(500);
    away.mockRestore();
    expect(await stored('SM-later')).toBe(0);
    expect(await post(messagesUrl, message('SM-later'), webhookToken)).toBe(204);
    expect(await tell(call, events[5]!)).toBe(204);
    expect(await stored('SM-later')).toBe(1);
    expect((await eventsOf(call.id)).filter((event) => event === 'call.ended')).toHaveLength(1);
  });

  it('is no more than what was committed when the commit itself fails', async () => {
    const { client } = app.app.runtime.database;
    const startSession = client.startSession.bind(client);
    const failing = vi.spyOn(client, 'startSession').mockImplementation((options) => {
      const session = startSession(options);
      session.commitTransaction = async () => {
        await session.abortTransaction();
        throw new Error('the disk is full');
      };
      return session;
    });
    const status = post(messagesUrl, message('SM-full'), webhookToken);
    await vi.waitUntil(() => failing.mock.calls.length > 2, { timeout: 10_000 });
    failing.mockRestore();
    // Whether a commit was lost is not known, so it was tried again; now it could be stored.
    expect(await status).toBe(204);
    expect(await stored('SM-full')).toBe(1);
  });
});
