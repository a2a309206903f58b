import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  CreateTemplateDocument,
  PreviewTemplateDocument,
  ScheduleMeetingDocument,
  type CreateTemplateInput,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const welcome: CreateTemplateInput = {
  name: 'Bienvenida',
  channel: 'WHATSAPP',
  content: 'Hola {{first_name}}, le escribe {{broker_name}}.',
  agentType: 'PERFILADOR',
};

describe('a preview', () => {
  it('is what the lead would read', async () => {
    const ana = await newBroker(app);
    const { createTemplate } = await ana.run(CreateTemplateDocument, {
      input: { ...welcome, content: '{{first_name}}: {{broker_name}}, {{meeting_time}}, {{meeting_url}}' },
    });
    const lead = await newLead(ana, { name: 'Luis Paz' });
    const meeting = {
      leadId: lead.id,
      startsAt: '2026-12-01T18:00:00Z',
      title: 'Visita',
      url: 'https://meet.example.com/abc',
    };
    await ana.run(ScheduleMeetingDocument, { input: meeting });
    const { previewTemplate } = await ana.run(PreviewTemplateDocument, {
      templateId: createTemplate.id,
      leadId: lead.id,
    });
    expect(previewTemplate.text).toMatch(
      /^Luis: Inmobiliaria Sur, martes, 1 de diciembre, 12:00 p\.m\., https:\/\/meet\.example\.com\/abc$/,
    );
  });

  it('names the variables that have no value for the lead', async () => {
    const ana = await newBroker(app);
    const { createTemplate } = await ana.run(CreateTemplateDocument, {
      input: { ...welcome, content: '{{name}} {{budget}} {{location}}' },
    });
    const lead = await newLead(ana);
    const refused = await ana.refused(PreviewTemplateDocument, { templateId: createTemplate.id, leadId: lead.id });
    expect(refused.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'VALUES_MISSING',
      missing: ['budget', 'location'],
    });
  });

  it('of another broker’s lead is NOT_FOUND', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { createTemplate } = await ana.run(CreateTemplateDocument, { input: welcome });
    const lead = await newLead(eva);
    expect(
      (await ana.refused(PreviewTemplateDocument, { templateId: createTemplate.id, leadId: lead.id })).extensions.code,
    ).toBe('NOT_FOUND');
  });
});
