import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  CreateTemplateDocument,
  MessageDocument,
  SendMessageDocument,
  type SendMessageInput,
} from '../support/graphql/graphql.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const provider = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: provider } });
});

const sentTo = (phone: string | null) => provider.outbox.filter(({ to }) => to === phone);

async function leadWithConsent() {
  // What an earlier test left would otherwise take what this one scripts.
  await app.runDueJobs();
  const ana = await newBroker(app);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'WHATSAPP');
  const input: SendMessageInput = { leadId: lead.id, channel: 'WHATSAPP', body: 'Hola, Luis.' };
  return { ana, lead, input };
}

describe('a message', () => {
  it('is a row before it goes out, and then says that it went', async () => {
    const { ana, lead, input } = await leadWithConsent();
    const { sendMessage } = await ana.run(SendMessageDocument, { input });
    expect(sendMessage).toMatchObject({ status: 'PLANNED', direction: 'OUTBOUND', to: lead.phone, sentAt: null });
    await app.runDueJobs();
    expect((await ana.run(MessageDocument, { messageId: sendMessage.id })).message).toMatchObject({
      status: 'SENT',
      sentAt: app.clock.now().toISOString(),
    });
    const [sent, ...others] = sentTo(lead.phone);
    expect(sent).toMatchObject({ channel: 'whatsapp', body: 'Hola, Luis.' });
    expect(sent!.replyUrl).toMatch(/^http.*\/webhooks\/messages\/[\w-]{32}$/);
    expect(others).toEqual([]);
  });

  it('from a template is what the lead would read', async () => {
    const { ana, lead, input } = await leadWithConsent();
    const template = {
      name: 'x',
      channel: 'WHATSAPP' as const,
      content: 'Hola {{first_name}}, soy de {{broker_name}}.',
    };
    const { createTemplate } = await ana.run(CreateTemplateDocument, { input: template });
    await ana.run(SendMessageDocument, { input: { ...input, body: null, templateId: createTemplate.id } });
    expect(await messagesOf(ana, lead.id)).toMatchObject([
      { body: 'Hola Luis, soy de Inmobiliaria Sur.', templateId: createTemplate.id },
    ]);
  });

  it('sent twice under one idempotency key is one', async () => {
    const { ana, lead, input } = await leadWithConsent();
    const keyed = { input: { ...input, idempotencyKey: 'hello' } };
    await Promise.all([ana.run(SendMessageDocument, keyed), ana.run(SendMessageDocument, keyed)]);
    await app.runDueJobs();
    expect(sentTo(lead.phone)).toHaveLength(1);
  });

  it('to a lead in Spain without consent is refused with the law behind it', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { phone: '+34612345678' });
    const refused = await ana.refused(SendMessageDocument, {
      input: { leadId: lead.id, channel: 'SMS', body: 'Hola' },
    });
    expect(refused.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'CONTACT_NOT_ALLOWED',
      reasons: [{ code: 'CONSENT_MISSING', basis: 'law' }],
    });
    await app.runDueJobs();
    expect(sentTo('+34612345678')).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toEqual([]);
  });

  it.each<[string, Partial<SendMessageInput>, string]>([
    ['by phone call', { channel: 'CALL' }, 'channel'],
    ['with neither text nor template', { body: null }, 'body'],
    ['that is too long for WhatsApp', { body: 'a'.repeat(1601) }, 'body'],
    ['by e-mail without a subject', { channel: 'EMAIL' }, 'subject'],
  ])('%s is refused by the name of the field', async (_what, values, field) => {
    const { ana, input } = await leadWithConsent();
    const refused = await ana.refused(SendMessageDocument, { input: { ...input, ...values } });
    expect(refused.extensions.code).toBe('BAD_USER_INPUT');
    expect(refused.extensions.fields!.map((fault) => fault.field)).toEqual([`input.${field}`]);
  });

  it('of another broker is as unknown as none', async () => {
    const { ana, input } = await leadWithConsent();
    const eva = await newBroker(app);
    const { sendMessage } = await ana.run(SendMessageDocument, { input });
    expect((await eva.refused(MessageDocument, { messageId: sendMessage.id })).extensions.code).toBe('NOT_FOUND');
    expect((await eva.refused(SendMessageDocument, { input })).extensions.code).toBe('NOT_FOUND');
    const { createTemplate } = await eva.run(CreateTemplateDocument, {
      input: { name: 'x', channel: 'WHATSAPP', content: 'Hola' },
    });
    const foreign = { ...input, body: null, templateId: createTemplate.id };
    expect((await ana.refused(SendMessageDocument, { input: foreign })).extensions.code).toBe('NOT_FOUND');
  });
});
