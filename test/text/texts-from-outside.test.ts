import { beforeAll, describe, expect, it } from 'vitest';
import { sealLog } from '../../src/audit/seal-log.ts';
import { Line } from '../conversation/line.ts';
import { nodesOf, type Client } from '../support/client.ts';
import {
  AuditLogsDocument,
  CreateTemplateDocument,
  LeadDocument,
  LeadsDocument,
  SendMessageDocument,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { faultsInLog } from '../support/verify-log.ts';

const line = new Line();
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

async function sealedLog(client: Client): Promise<string[]> {
  await sealLog(app.app.runtime);
  return faultsInLog(client);
}

describe('what a lead writes', () => {
  it('is kept, without what no text may have', async () => {
    const { ana, lead, write } = await line.newWriter({ intent: 'out_of_office' });
    expect(await write('  Ho\0la \u202e\r\ncafe\u0301\x1b ')).toBe(204);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ direction: 'INBOUND', body: 'Hola \ncafé' }]);
  });

  it('is cut where it is longer than a message can be', async () => {
    const { ana, lead, write } = await line.newWriter({ intent: 'out_of_office' });
    expect(await write('a'.repeat(60_000))).toBe(204);
    const [message] = await messagesOf(ana, lead.id);
    expect(message!.body).toHaveLength(50_000);
  });

  it('from an address with control characters names a lead without them', async () => {
    const { ana } = await line.newWriter({ intent: 'out_of_office' });
    const from = 'e\0va@example.com';
    expect(await writeAsLead(app, ana.brokerId, { from, body: 'Hola', prefix: 'email:' })).toBe(204);
    const { leads } = await ana.run(LeadsDocument, { filter: { text: 'eva' } });
    expect(nodesOf(leads)).toMatchObject([{ name: 'eva@example.com' }]);
  });
});

describe('what a language model understood', () => {
  it('is kept whole, and the log verifies', async () => {
    const reply = `Gracias \ud83d\0${'a'.repeat(2000)}`;
    const facts = { location: ` Roma\0 \ud800Norte${'b'.repeat(300)}`, budget: { amount: '12', currency: '\ud800MX' } };
    const { ana, lead, write } = await line.newWriter({ reply, facts });
    expect(await write('Busco en la Roma')).toBe(204);
    await app.runDueJobs();
    const { lead: known } = await ana.run(LeadDocument, { id: lead.id });
    expect(known.facts.location).toBe(`Roma \ufffdNorte${'b'.repeat(189)}`);
    expect(known.facts.budget).toBeNull();
    const [answer] = await messagesOf(ana, lead.id);
    expect(answer!.body).toBe(`Gracias \ufffd${'a'.repeat(1591)}`);
    expect(await sealedLog(ana)).toEqual([]);
  });

  it('is not answered with a text that nobody can see', async () => {
    const { ana, lead, write } = await line.newWriter({ reply: ' \0\u202a ' });
    expect(await write('Hola')).toBe(204);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ direction: 'INBOUND' }]);
  });
});

describe('the subject of a mail', () => {
  it('is one line, whatever a template makes of a value', async () => {
    const { ana } = await line.newWriter();
    const { id: leadId } = await newLead(ana, { email: 'luis@example.com' });
    await consentTo(ana, leadId, 'EMAIL');
    // As an older version of Cadencia may have stored it.
    await app.app.runtime.database.db
      .collection<{ _id: string }>('leads')
      .updateOne({ _id: leadId }, { $set: { name: 'Luis\r\nBcc: eva@example.com' } });
    const template = { name: 'Saludo', channel: 'EMAIL' as const, content: 'Hola', subject: 'Para {{name}}' };
    const { createTemplate } = await ana.run(CreateTemplateDocument, { input: template });
    const input = { leadId, channel: 'EMAIL' as const, templateId: createTemplate.id };
    await ana.run(SendMessageDocument, { input });
    expect((await messagesOf(ana, leadId))[0]!.subject).toBe('Para Luis Bcc: eva@example.com');
  });
});

async function post(client: Client, name: string) {
  const response = await fetch(`${app.url}/files?name=${name}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${client.token}` },
    body: 'a',
  });
  return (await response.json()) as { name?: string; errors?: { extensions: unknown }[] };
}

describe('the name of a file', () => {
  it('is stored in composed letters, and refused with what would break a header', async () => {
    const { ana } = await line.newWriter();
    expect(await post(ana, encodeURIComponent('cafe\u0301.csv'))).toMatchObject({ name: 'café.csv' });
    for (const bad of ['a%0Ab.csv', 'a%00b.csv', '%E2%80%AEgpj.csv', '%20', 'a'.repeat(201)]) {
      const { errors } = await post(ana, bad);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'name' }] });
    }
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'file.stored' } });
    expect(nodesOf(auditLogs)).toHaveLength(1);
  });
});
