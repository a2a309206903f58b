import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/runtime/durations.ts';
import { activeCampaign, leadCampaigns, message, newTemplate } from '../campaign/support/campaigns.ts';
import { nodesOf } from '../support/client.ts';
import {
  ActivityDocument,
  ApplyCampaignToLeadDocument,
  LeadContactPolicyDocument,
  LeadDocument,
  LeadMeetingsDocument,
  SendMessageDocument,
  SetLeadTreatmentDocument,
  type TreatmentType,
} from '../support/graphql/graphql.ts';
import { consentTo, messagesOf } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { Line } from './line.ts';

const line = new Line();
const { provider } = line;
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

const reading = {
  intent: 'confirm' as const,
  facts: { budget: { amount: '3000000', currency: 'MXN' }, location: 'Coyoacán', timeframeMonths: 3 },
  wantsMeetingAt: '2026-11-27T16:00:00.000Z',
  reply: 'No debe salir',
};

async function treated(treatment: TreatmentType | null, said: object = reading) {
  const writer = await line.newWriter(said);
  const set = (next: TreatmentType | null) =>
    writer.ana.run(SetLeadTreatmentDocument, { input: { leadId: writer.lead.id, treatment: next } });
  await set(treatment);
  return { ...writer, set };
}

const sentTo = (phone: string | null) => provider.outbox.filter(({ to }) => to === phone);

describe.each(['HOLD', 'MANUAL_FOLLOW_UP'] as const)('what a lead on %s writes', (treatment) => {
  it('is stored, told and no more: no answer, no facts, no meeting, no stage', async () => {
    const { ana, lead, write, set, eventsOf } = await treated(treatment);
    const live = ana.subscribe(ActivityDocument, { after: (await eventsOf())[0]!.id });
    await write('Hola, quería hablar con la persona que me atiende');
    await live.until(({ activity }) => activity.event === 'message.received' && activity.leadId === lead.id);
    await live.close();
    await app.runDueJobs();
    await set(null);
    await app.runDueJobs();
    const after = (await ana.run(LeadDocument, { id: lead.id })).lead;
    expect(after).toMatchObject({ stage: 'ENTRADA', lastReplyAt: app.clock.now().toISOString() });
    expect(after.facts).toMatchObject({ budget: null, location: null, meetingAt: null });
    expect(nodesOf((await ana.run(LeadMeetingsDocument, { leadId: lead.id })).lead.meetings)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ direction: 'INBOUND', status: 'RECEIVED', failure: null }]);
    const understood = (await eventsOf()).find(({ event }) => event === 'message.understood')!;
    expect(understood.details).toMatchObject({ reply: 'none', treatment: treatment.toLowerCase() });
  });

  it('still ends a campaign that ends by a reply', async () => {
    const { ana, lead, write } = await treated(treatment);
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId: lead.id } });
    app.clock.advance(MINUTE);
    await write('Hola');
    expect((await leadCampaigns(ana, lead.id)).enrolments).toMatchObject([
      { status: 'EXITED', exitCode: 'REPLY_ENDS' },
    ]);
  });

  it.each([
    ['in words for it', 'BAJA', {}],
    ['in words that only the model understands', 'Me tienen harto', { intent: 'opt_out' }],
  ])('is obeyed when it is a wish for no more messages, %s', async (_how, words, said) => {
    const { ana, lead, write } = await treated(treatment, said);
    await write(words);
    await app.runDueJobs();
    expect(nodesOf((await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead.suppressions)).toHaveLength(1);
    expect(sentTo(lead.phone)).toEqual([]);
  });

  it('is answered by a member', async () => {
    const { ana, lead, write } = await treated(treatment);
    await consentTo(ana, lead.id, 'WHATSAPP');
    await write('¿Sigue disponible?');
    await app.runDueJobs();
    const input = { leadId: lead.id, channel: 'WHATSAPP' as const, body: 'Sí.', purpose: 'REPLY' as const };
    await ana.run(SendMessageDocument, { input });
    await app.runDueJobs();
    expect(sentTo(lead.phone).map(({ body }) => body)).toEqual(['Sí.']);
  });
});

it.each([null, 'AUTOMATED_TELEGRAM', 'AUTOMATED_CALL'] as const)(
  'a lead with the treatment %s is answered',
  async (treatment) => {
    const { lead, write } = await treated(treatment, { reply: 'Con gusto.' });
    await write('Hola');
    await app.runDueJobs();
    expect(sentTo(lead.phone)).toHaveLength(1);
  },
);
