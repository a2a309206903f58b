import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { CrashWorld, newCampaign, newLead, newTemplate, register } from '../support/crash-world.ts';
import type { Client } from '../support/client.ts';
import {
  CallDocument,
  CallsByLeadDocument,
  CampaignLogsDocument,
  VerifyAuditLogDocument,
} from '../support/graphql/graphql.ts';

const database = `test-${randomUUID()}`;
const leadCount = 6;
let world: CrashWorld;

beforeAll(async () => {
  const url = inject('mongoUrl').replace('/?', `/${database}?`);
  world = await CrashWorld.open(url, 20);
});

afterAll(async () => {
  await world.close();
  const client = await MongoClient.connect(inject('mongoUrl'));
  await client.db(database).dropDatabase();
  await client.close();
}, 120_000);

async function logsOf(ana: Client, campaignId: string) {
  const { campaignLogs } = await ana.run(CampaignLogsDocument, { campaignId, first: 100 });
  return campaignLogs.edges.map(({ node }) => node);
}

describe('Cadencia, killed while campaigns run and calls are held', () => {
  it('loses no step, sends nothing twice, and ends every call with its transcript', async () => {
    const ana = await register(world);
    const templateId = await newTemplate(ana, 'Hola {{first_name}}');
    const messages = await newCampaign(ana, 'WHATSAPP', 'ENTRADA', [
      { action: 'SEND_MESSAGE', templateId, delayHours: 0 },
      { action: 'UPDATE_STAGE', targetStage: 'PERFILAMIENTO', delayHours: 0 },
    ]);
    const calls = await newCampaign(ana, 'CALL', 'PERFILAMIENTO', [
      { action: 'MAKE_CALL', agentType: 'PERFILADOR', delayHours: 0 },
    ]);
    const leads: { id: string; phone: string }[] = [];
    for (let n = 0; n < leadCount; n++) {
      await world.settle(`+5222212345${String(n).padStart(2, '0')}`, { persona: 'answers', replies: [] });
      leads.push(await newLead(ana, n));
    }
    // In the middle: messages have gone out, replies are coming in, the first calls are being held.
    await seen((effects) => effects.filter(({ kind }) => kind === 'call').length >= 2);
    await world.kill();
    await world.start();
    const done = async (campaignId: string) =>
      (await logsOf(ana, campaignId)).filter(({ status }) => status === 'SENT').length;
    await vi.waitFor(
      async () => {
        expect([await done(messages), await done(calls)]).toEqual([leadCount * 2, leadCount]);
      },
      { timeout: 120_000, interval: 500 },
    );

    const effects = await world.effects();
    const keys = effects.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(effects.filter(({ kind }) => kind === 'message')).toHaveLength(leadCount);
    expect(effects.filter(({ kind }) => kind === 'call')).toHaveLength(leadCount);
    const lines = await Promise.all(leads.map(({ id }) => linesOfFinishedCall(ana, id)));
    // A person who heard nothing while Cadencia was dead may have hung up before a word was said; not all of them.
    expect(Math.max(...lines)).toBeGreaterThan(4);
    expect((await ana.run(VerifyAuditLogDocument)).verifyAuditLog).toMatchObject({ isIntact: true });
  }, 240_000);
});

/** Checks that the lead was called once and that the call is over with its lines in order; answers how many lines. */
async function linesOfFinishedCall(ana: Client, leadId: string): Promise<number> {
  const { callsByLead } = await ana.run(CallsByLeadDocument, { leadId });
  expect(callsByLead.edges).toHaveLength(1);
  const { call } = await ana.run(CallDocument, { id: callsByLead.edges[0]!.node.id });
  expect(['COMPLETED', 'FAILED']).toContain(call.status);
  const first = call.transcript[0]?.seq ?? 0;
  expect(call.transcript.map(({ seq }) => seq)).toEqual(call.transcript.map((_line, index) => index + first));
  return call.transcript.length;
}

async function seen(fits: (effects: { kind: string }[]) => boolean): Promise<void> {
  await vi.waitFor(async () => expect(fits(await world.effects())).toBe(true), { timeout: 90_000, interval: 100 });
}
