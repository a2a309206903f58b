import { beforeAll, describe, expect, it } from 'vitest';
import { Stage } from '../../src/lead/stage.ts';
import { everyFact } from '../support/facts.ts';
import { knownVariables } from '../../src/template/check-template.ts';
import { leadValues } from '../../src/template/lead-values.ts';
import { newBroker } from '../support/brokers.ts';
import {
  ArchiveTemplateDocument,
  CreateTemplateDocument,
  TemplateDocument,
  TemplatesDocument,
  UpdateTemplateDocument,
  type CreateTemplateInput,
} from '../support/graphql/graphql.ts';
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

describe('a template', () => {
  it('names its variables in the order of their first use', async () => {
    const ana = await newBroker(app);
    const { createTemplate } = await ana.run(CreateTemplateDocument, {
      input: { ...welcome, content: '{{name}} {{ budget }} {{name}}' },
    });
    expect(createTemplate).toMatchObject({
      name: 'Bienvenida',
      channel: 'WHATSAPP',
      agentType: 'PERFILADOR',
      variables: ['name', 'budget'],
    });
  });

  it.each<[string, Partial<CreateTemplateInput>, string]>([
    ['a variable nobody knows', { content: 'Hola {{nombre}}' }, 'input.content'],
    ['a variable that is not closed', { content: 'Hola {{name' }, 'input.content'],
    ['a declared variable that is not in the text', { variables: ['first_name', 'budget'] }, 'input.variables'],
    ['an SMS of 1601 characters', { channel: 'SMS', content: 'a'.repeat(1601) }, 'input.content'],
    ['a subject on WhatsApp', { subject: 'Hola' }, 'input.subject'],
    ['an e-mail without a subject', { channel: 'EMAIL' }, 'input.subject'],
    ['an unknown variable in the subject', { channel: 'EMAIL', subject: '{{apellido}}' }, 'input.subject'],
    ['the channel CALL, whose agent chooses its own words', { channel: 'CALL' }, 'input.channel'],
    ['an empty name', { name: '' }, 'input.name'],
  ])('with %s is refused by the name of the field', async (_what, values, field) => {
    const ana = await newBroker(app);
    const refused = await ana.refused(CreateTemplateDocument, { input: { ...welcome, ...values } });
    expect(refused.extensions.code).toBe('BAD_USER_INPUT');
    expect(refused.extensions.fields!.map(({ field: named }) => named)).toEqual([field]);
  });

  it('is found by agent type and by channel until it is archived', async () => {
    const ana = await newBroker(app);
    const { createTemplate: first } = await ana.run(CreateTemplateDocument, { input: welcome });
    const opening = {
      name: 'Apertura',
      channel: 'SMS' as const,
      content: 'Buenas tardes, {{first_name}}.',
      agentType: 'AGENDADOR' as const,
    };
    const { createTemplate: second } = await ana.run(CreateTemplateDocument, { input: opening });
    const found = async (variables: object) =>
      (await ana.run(TemplatesDocument, variables)).templates.edges.map(({ node }) => node.id);
    expect(await found({ agentType: 'PERFILADOR' })).toEqual([first.id]);
    expect(await found({ channel: 'SMS' })).toEqual([second.id]);
    expect(await found({})).toHaveLength(2);
    await ana.run(ArchiveTemplateDocument, { input: { templateId: second.id } });
    expect(await found({})).toEqual([first.id]);
    expect((await ana.run(TemplateDocument, { templateId: second.id })).template.archivedAt).not.toBeNull();
  });

  it('has the variables of its text after a change', async () => {
    const ana = await newBroker(app);
    const { createTemplate } = await ana.run(CreateTemplateDocument, { input: welcome });
    const { updateTemplate } = await ana.run(UpdateTemplateDocument, {
      input: { templateId: createTemplate.id, content: 'Etapa: {{stage}}' },
    });
    expect(updateTemplate).toMatchObject({ name: 'Bienvenida', variables: ['stage'] });
    const tooLong = { input: { templateId: createTemplate.id, content: 'a'.repeat(1601) } };
    expect((await ana.refused(UpdateTemplateDocument, tooLong)).extensions.fields).toMatchObject([
      { field: 'input.content' },
    ]);
  });

  it('made twice with one idempotency key is one', async () => {
    const ana = await newBroker(app);
    const input = { ...welcome, idempotencyKey: 'welcome' };
    const ids = [
      await ana.run(CreateTemplateDocument, { input }),
      await ana.run(CreateTemplateDocument, { input }),
    ].map((made) => made.createTemplate.id);
    expect(ids[0]).toBe(ids[1]);
  });

  it('of another broker is as unknown as none', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { createTemplate } = await ana.run(CreateTemplateDocument, { input: welcome });
    const templateId = createTemplate.id;
    expect((await eva.refused(TemplateDocument, { templateId })).extensions.code).toBe('NOT_FOUND');
    expect((await eva.refused(ArchiveTemplateDocument, { input: { templateId } })).extensions.code).toBe('NOT_FOUND');
    expect((await eva.refused(UpdateTemplateDocument, { input: { templateId, name: 'Mía' } })).extensions.code).toBe(
      'NOT_FOUND',
    );
  });
});

it('every variable that can be filled is known, and no other', () => {
  const lead = {
    name: 'Ana',
    stage: Stage.ENTRADA,
    email: 'a@example.com',
    phone: '+525500000000',
    facts: everyFact,
    meetingUrl: 'https://meet.example.com',
    zone: null,
  };
  const values = leadValues(lead, { name: 'Eva' }, { name: 'Sur', locale: 'es-MX', zone: 'America/Mexico_City' });
  expect(Object.keys(values).toSorted()).toEqual(knownVariables.toSorted());
});
