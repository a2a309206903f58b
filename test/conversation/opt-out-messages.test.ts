import { beforeAll, describe, expect, it } from 'vitest';
import { nodesOf } from '../support/client.ts';
import { LeadContactPolicyDocument, LeadDocument, SendMessageDocument } from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { Line } from './line.ts';

const line = new Line();
const { provider, model } = line;
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

describe('an opt-out', () => {
  it.each(['BAJA', 'Por favor no me escriban más'])(
    'in the words "%s" ends all contact on every channel, without an answer',
    async (words) => {
      const { ana, lead, write, eventsOf } = await line.newWriter({ reply: 'No debe salir' });
      await consentTo(ana, lead.id, 'WHATSAPP', 'SMS');
      await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Todavía no ha salido' } });
      await write(words);
      await app.runDueJobs();
      expect(provider.outbox.filter(({ to }) => to === lead.phone)).toEqual([]);
      for (const channel of ['SMS', 'WHATSAPP'] as const) {
        const refused = await ana.refused(SendMessageDocument, { input: { leadId: lead.id, channel, body: 'Hola' } });
        expect(refused.extensions['reasons']).toMatchObject([{ code: 'SUPPRESSED' }]);
      }
      expect(model.asked).toHaveLength(0);
      const { suppressions } = (await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead;
      expect(nodesOf(suppressions)).toMatchObject([{ channel: null, source: 'REPLY' }]);
      expect((await eventsOf()).find(({ event }) => event === 'message.received')!.details).toMatchObject({
        optOut: true,
      });
    },
  );

  it('that only the model understands counts as well', async () => {
    const { ana, lead, write } = await line.newWriter({ intent: 'opt_out', reply: 'No debe salir' });
    await write('Me tienen harto, basta ya de esto');
    await app.runDueJobs();
    expect(nodesOf((await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead.suppressions)).toHaveLength(1);
    expect(provider.outbox.filter(({ to }) => to === lead.phone)).toEqual([]);
  });
});

const quoted = 'El lun, 30 nov 2026 a las 10:00, Casas escribió:\n> Hola Ana.\n> Responda BAJA para no recibir más.';

describe('an opt-out with words around it', () => {
  it.each([
    ['whatsapp:', 'Revoco mi consentimiento'],
    ['whatsapp:', 'ＳＴＯＰ'],
    ['telegram:', 'Baja, gracias. No quiero nada más'],
    ['telegram:', 'ejerzo mi derecho de oposición'],
    ['', 'STOP ALL'],
    ['', 'Remove me from your list'],
    ['email:', `BAJA\n\n${quoted}`],
    ['email:', 'Baja\n\n--\nAna Pérez\nGerente'],
    ['email:', 'BAJA\n\nEnviado desde mi iPhone'],
    ['email:', 'Quiero dar de baja mi suscripción'],
  ])('by %s"%s" suppresses the lead, stores no consent and gets no answer', async (prefix, body) => {
    const { ana, lead } = await line.newWriter({ reply: 'No debe salir' });
    const asLead = prefix === 'email:' ? await newLead(ana, { email: 'ana.perez@example.com' }) : lead;
    const from = prefix === 'email:' ? 'ana.perez@example.com' : lead.phone!;
    expect(await writeAsLead(app, ana.brokerId, { from, body, prefix })).toBe(204);
    await app.runDueJobs();
    const { suppressions, consents } = (await ana.run(LeadContactPolicyDocument, { leadId: asLead.id })).lead;
    expect(nodesOf(suppressions)).toMatchObject([{ channel: null, source: 'REPLY' }]);
    expect(nodesOf(consents)).toEqual([]);
    expect(model.asked).toHaveLength(0);
  });

  it.each(['Me interesa', 'La planta baja'])('that is only quoted below "%s" ends nothing', async (words) => {
    const { ana, lead, write } = await line.newWriter();
    await write(`${words}\n\n${quoted}`);
    const { suppressions, consents } = (await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead;
    expect(nodesOf(suppressions)).toEqual([]);
    expect(nodesOf(consents)).toMatchObject([{ purpose: 'REPLY', status: 'GIVEN' }]);
  });

  it('quoted in a mail is not handed to the model, and neither is the rest of that mail', async () => {
    const { write } = await line.newWriter();
    await write(`Sí, me interesa mucho.\n\n${quoted}\n> ¿El martes a las 5? Darme de baja`);
    await app.runDueJobs();
    await write('Busco en Roma');
    await app.runDueJobs();
    const [first, second] = model.asked;
    expect(first!.text).toBe('Sí, me interesa mucho.');
    expect(second!.history).toContainEqual({ role: 'caller', text: 'Sí, me interesa mucho.' });
  });

  it.each([
    '¿Se puede revocar la autorización de venta?',
    'No autorizo todavía',
    'No me escriban los domingos',
    'no me den de baja',
  ])('that may be meant in "%s" is no proof of a consent', async (words) => {
    const { ana, lead, write } = await line.newWriter();
    await write(words);
    const policy = async () => (await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead;
    expect(nodesOf((await policy()).consents)).toEqual([]);
    await write('Hola, ¿sigue libre?');
    expect(nodesOf((await policy()).suppressions)).toEqual([]);
    expect(nodesOf((await policy()).consents)).toMatchObject([{ purpose: 'REPLY', status: 'GIVEN' }]);
  });
});

describe('an automatic answer', () => {
  it('is kept, but is no reply and gets none', async () => {
    const { ana, lead, write, eventsOf } = await line.newWriter({ reply: 'No debe salir' });
    await write('Respuesta automática: estoy fuera de la oficina hasta el lunes.');
    await app.runDueJobs();
    const after = (await ana.run(LeadDocument, { id: lead.id })).lead;
    expect(after).toMatchObject({ lastReplyAt: null, stage: 'ENTRADA' });
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
    expect((await eventsOf()).map(({ event }) => event)).not.toContain('lead.replied');
  });
});
