import { beforeAll, describe, expect, it } from 'vitest';
import { maxTextLength } from '../../src/template/message-length.ts';
import { apiName } from '../../src/language/api-name.ts';
import { Channel as StoredChannel } from '../../src/lead/channel.ts';
import { exampleLead, activeCampaign, logsOf, message, newCampaign, onStage } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  CreateTemplateDocument,
  ExplainEnrolmentDocument,
  PreviewCampaignDocument,
  PreviewTemplateDocument,
  SendMessageDocument,
  type Channel,
} from '../support/graphql/graphql.ts';
import { messagesOf } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const written = Object.values(StoredChannel)
  .filter((channel) => channel !== StoredChannel.CALL)
  .map((channel) => [apiName(channel), maxTextLength[channel]] as const);

let app: TestApp;
let ana: Client;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
  ana = await newBroker(app);
});

/** A template that is as long as it may be for a lead whose name has ten characters. */
async function templateFor(channel: Channel, longest: number): Promise<string> {
  const subject = channel === 'EMAIL' ? 'Hola' : null;
  const input = { name: 'Larga', channel, subject, content: `${'x'.repeat(longest - 10)}{{name}}` };
  return (await ana.run(CreateTemplateDocument, { input })).createTemplate.id;
}

const leadNamed = (name: string) => exampleLead(ana, { name, email: 'luis@example.com', stage: 'ENTRADA' });
const fits = () => leadNamed('Luis Pazos');
const isLonger = () => leadNamed('Luis Pazos.');

describe.each(written)('the preview of a template for %s', (channel, longest) => {
  it('shows a text of the longest length, and refuses one that the lead makes longer', async () => {
    const templateId = await templateFor(channel, longest);
    const shown = await ana.run(PreviewTemplateDocument, { templateId, leadId: (await fits()).id });
    expect(shown.previewTemplate.text).toHaveLength(longest);
    const { extensions } = await ana.refused(PreviewTemplateDocument, { templateId, leadId: (await isLonger()).id });
    expect(extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'leadId', code: 'MESSAGE_TOO_LONG', parameters: { channel, max: longest } }],
    });
  });
});

describe.each(written)('a message by %s', (channel, longest) => {
  it('that the values of the lead make too long is refused by the template that was sent', async () => {
    const lead = await isLonger();
    const input = { leadId: lead.id, channel, templateId: await templateFor(channel, longest) };
    const { extensions } = await ana.refused(SendMessageDocument, { input });
    expect(extensions.fields).toMatchObject([{ field: 'input.templateId', code: 'MESSAGE_TOO_LONG' }]);
    expect(await messagesOf(ana, lead.id)).toEqual([]);
  });

  it('of a campaign goes out at the longest length, and is not sent when it is longer', async () => {
    const templateId = await templateFor(channel, longest);
    const { id } = await activeCampaign(ana, [message(templateId)], { channel, ...onStage('ENTRADA') });
    const [sent, refused] = [await fits(), await isLonger()];
    await app.runDueJobs();
    expect(await logsOf(ana, id, sent.id)).toMatchObject([{ status: 'SENT' }]);
    const reason = 'TEXT_TOO_LONG';
    expect(await logsOf(ana, id, refused.id)).toMatchObject([
      { status: 'FAILED', reason, attempts: [{ outcome: 'REFUSED' }] },
    ]);
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { campaignId: id, leadId: refused.id });
    expect(explainEnrolment.ledger).toMatchObject([
      { reason, reasonParameters: { channel, length: longest + 1, max: longest } },
    ]);
    expect(await messagesOf(ana, refused.id)).toEqual([]);
  });

  it('is foreseen as skipped by the preview of the campaign when it is too long', async () => {
    const values = { channel, ...onStage('ENTRADA') };
    const { id } = await newCampaign(ana, [message(await templateFor(channel, longest))], values);
    const lead = await isLonger();
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    const group = previewCampaign.ifEntered.find(({ reason }) => reason === 'TEXT_TOO_LONG');
    expect(group).toMatchObject({ decision: 'SKIP' });
    expect(group!.leadIds).toContain(lead.id);
  });
});

it('a message from a template is refused with a subject of its own', async () => {
  const lead = await fits();
  const input = { leadId: lead.id, channel: 'EMAIL' as const, templateId: await templateFor('EMAIL', 100) };
  const { extensions } = await ana.refused(SendMessageDocument, { input: { ...input, subject: 'Otro' } });
  expect(extensions.fields).toMatchObject([{ field: 'input.subject', code: 'SUBJECT_OF_TEMPLATE' }]);
});
