import { beforeAll, describe, expect, it } from 'vitest';
import { nodesOf } from '../support/client.ts';
import { answerMessages } from '../../src/conversation/replies/answer-messages.ts';
import { LeadContactPolicyDocument, LeadDocument, LeadMeetingsDocument } from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { messagesOf, newLead } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { Line } from './line.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

const line = new Line();
const { provider, model } = line;
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

describe('what a lead writes', () => {
  it('is understood, kept as facts, moves the lead on and is answered', async () => {
    const facts = {
      budget: { amount: '3000000', currency: 'MXN' },
      location: 'Coyoacán',
      purpose: 'live_in' as const,
      timeframeMonths: 3,
    };
    const { ana, lead, write } = await line.newWriter({ facts, reply: '¿Cómo piensa pagar?' });
    expect(await write('Busco en Coyoacán, hasta tres millones')).toBe(204);
    await app.runDueJobs();
    const after = (await ana.run(LeadDocument, { id: lead.id })).lead;
    expect(after).toMatchObject({
      stage: 'CALIFICACION_FINANCIERA',
      facts: { ...facts, purpose: 'LIVE_IN' },
      lastReplyAt: app.clock.now().toISOString(),
    });
    expect(await messagesOf(ana, lead.id)).toMatchObject([
      { direction: 'OUTBOUND', purpose: 'REPLY', channel: 'WHATSAPP', body: '¿Cómo piensa pagar?', status: 'SENT' },
      { direction: 'INBOUND', channel: 'WHATSAPP', body: 'Busco en Coyoacán, hasta tres millones', status: 'RECEIVED' },
    ]);
    expect(provider.outbox.filter(({ to }) => to === lead.phone)).toHaveLength(1);
  });

  it('is read by the agent of the stage, with what was written before', async () => {
    const { ana, lead, write } = await line.newWriter({ reply: '¿Qué zona?' });
    await write('Hola');
    await app.runDueJobs();
    await write('Centro');
    await app.runDueJobs();
    expect(model.asked[1]).toMatchObject({
      agentType: 'perfilador',
      text: 'Centro',
      brokerName: 'Inmobiliaria Sur',
      lead: { firstName: 'Luis', country: 'MX', currency: 'MXN' },
    });
    expect(model.asked[1]!.history).toEqual([
      { role: 'caller', text: 'Hola' },
      { role: 'agent', text: '¿Qué zona?' },
    ]);
    expect((await ana.run(LeadDocument, { id: lead.id })).lead.stage).toBe('PERFILAMIENTO');
  });

  it('books the meeting it asks for', async () => {
    const { ana, lead, write } = await line.newWriter({
      intent: 'confirm',
      wantsMeetingAt: '2026-11-27T16:00:00.000Z',
    });
    await write('Sí, el viernes a las diez');
    await app.runDueJobs();
    const after = (await ana.run(LeadMeetingsDocument, { leadId: lead.id })).lead;
    expect(nodesOf(after.meetings)).toMatchObject([{ startsAt: '2026-11-27T16:00:00.000Z', status: 'PLANNED' }]);
    expect(after.facts.meetingAt).toBe('2026-11-27T16:00:00.000Z');
  });

  it('books no meeting in the year 9999', async () => {
    const { ana, lead, write } = await line.newWriter({
      intent: 'confirm',
      wantsMeetingAt: '9999-11-27T16:00:00.000Z',
    });
    await write('Sí, algún día');
    await app.runDueJobs();
    expect(nodesOf((await ana.run(LeadMeetingsDocument, { leadId: lead.id })).lead.meetings)).toEqual([]);
  });

  it('is answered in a country where marketing would need consent', async () => {
    const { ana } = await line.newWriter({ reply: 'Con gusto.' });
    const lead = await newLead(ana, { phone: '+34612345601' });
    await writeAsLead(app, ana.brokerId, { from: '+34612345601', body: '¿Sigue disponible?' });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([
      { purpose: 'REPLY', status: 'SENT' },
      { direction: 'INBOUND' },
    ]);
    const { consents } = (await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead;
    expect(nodesOf(consents)).toMatchObject([{ purpose: 'REPLY', channel: 'SMS', status: 'GIVEN', source: 'REPLY' }]);
  });

  it('is read again later when the model is away', async () => {
    const { ana, lead, write } = await line.newWriter({ reply: 'Buenas tardes.' });
    model.failures = 2;
    await write('Hola');
    for (let n = 0; n < 3; n++) {
      await app.runDueJobs();
      app.clock.advance(2 * MINUTE);
    }
    expect(await messagesOf(ana, lead.id)).toMatchObject([
      { direction: 'OUTBOUND', status: 'SENT' },
      { direction: 'INBOUND', failure: null },
    ]);
    app.clock.advance(-6 * MINUTE);
  });

  it('is acted on once when two workers read it', async () => {
    const { write, eventsOf } = await line.newWriter();
    await write('Hola');
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    model.before = () => {
      asked.resolve();
      return answer.promise;
    };
    const slow = answerMessages(app.app.runtime);
    await asked.promise;
    await app.app.runtime.database.db.collection('messages').updateMany({}, { $set: { leaseUntil: new Date(0) } });
    model.before = () => undefined;
    expect(await answerMessages(app.app.runtime)).toBe(1);
    answer.resolve();
    await slow;
    expect((await eventsOf()).filter(({ event }) => event === 'message.understood')).toHaveLength(1);
  });

  it('gives consent to answers on that channel once', async () => {
    const { ana, lead, write } = await line.newWriter();
    await write('Hola');
    await write('¿Sigue disponible?');
    const { consents } = (await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead;
    expect(nodesOf(consents)).toHaveLength(1);
  });
});
