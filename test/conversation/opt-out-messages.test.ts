import { beforeAll, describe, expect, it } from 'vitest';
import { nodesOf } from '../support/client.ts';
import { LeadContactPolicyDocument, LeadDocument, SendMessageDocument } from '../support/graphql/graphql.ts';
import { consentTo, messagesOf } from '../support/leads.ts';
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
      const { ana, lead, write, factsOf } = await line.newWriter({ reply: 'No debe salir' });
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
      expect((await factsOf()).find(({ fact }) => fact === 'message.received')!.details).toMatchObject({
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

describe('an automatic answer', () => {
  it('is kept, but is no reply and gets none', async () => {
    const { ana, lead, write, factsOf } = await line.newWriter({ reply: 'No debe salir' });
    await write('Respuesta automática: estoy fuera de la oficina hasta el lunes.');
    await app.runDueJobs();
    const after = (await ana.run(LeadDocument, { id: lead.id })).lead;
    expect(after).toMatchObject({ lastReplyAt: null, stage: 'ENTRADA' });
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
    expect((await factsOf()).map(({ fact }) => fact)).not.toContain('lead.replied');
  });
});
