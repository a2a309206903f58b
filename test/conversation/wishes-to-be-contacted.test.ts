import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../contact-policy/ask.ts';
import { newBroker } from '../support/brokers.ts';
import { LeadDocument } from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  // With the scripted agent, which reads the message a second time.
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
});

const quoted = 'El lun, 30 nov 2026, Casas <a@b.mx> escribió:\n> Hola Luz\n> Darme de baja | Ver en el navegador';

async function write(body: string) {
  const ana = await newBroker(app);
  const { id, phone } = await newLead(ana);
  await writeAsLead(app, ana.brokerId, { from: phone!, body, prefix: 'whatsapp:' });
  await app.runDueJobs();
  const { lastReplyAt } = (await ana.run(LeadDocument, { id })).lead;
  return { codes: (await ask(ana, id)).codes, isReply: lastReplyAt !== null };
}

describe('a lead that writes', () => {
  it.each([
    'Prefiero que me llamen',
    'no quiero darme de baja',
    'Quiero que borren la cita de la lista',
    'no me quiten de la lista, me interesa',
    `Sí, me interesa mucho.\n\n${quoted}`,
    'Estoy de viaje y no vuelvo hasta el lunes, pero mándeme info',
  ])('"%s" has replied and stays in contact', async (body) => {
    const { codes, isReply } = await write(body);
    expect(codes).not.toContain('SUPPRESSED');
    expect(isReply).toBe(true);
  });

  it.each(['nunca más me llamen', 'CANCEL', 'nome yamen mas', `BAJA\n\n${quoted}`])(
    '"%s" is out of contact',
    async (body) => {
      expect((await write(body)).codes).toContain('SUPPRESSED');
    },
  );
});
