import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client, GraphqlFault } from '../support/client.ts';
import {
  ApplyCampaignToLeadDocument,
  CampaignLogsDocument,
  CampaignProgressDocument,
  ExitEnrolmentDocument,
  ExplainEnrolmentDocument,
  PreviewCampaignDocument,
  SetCampaignStatusDocument,
  SuppressLeadDocument,
  type TypedDocumentString,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import {
  activeCampaign,
  exampleLead,
  leadCampaigns,
  message,
  newCampaign,
  newTemplate,
  onStage,
  welcome,
} from './support/campaigns.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });
const spanish = { 'accept-language': 'es-MX,es;q=0.9' };

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});
afterEach(() => {
  app.app.runtime.ports.messages = messages;
});

async function inSpanish<Data, Variables>(
  client: Client,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { answer } = await client.exchange<Data, Variables>(document, variables, spanish);
  expect(answer.errors).toBeUndefined();
  return answer.data!;
}

async function refusedInSpanish<Data, Variables>(
  client: Client,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<GraphqlFault> {
  return (await client.exchange<Data, Variables>(document, variables, spanish)).answer.errors![0]!;
}

describe('a reader who prefers Spanish', () => {
  it('is told in Spanish why a lead waits, by the same codes', async () => {
    const { ana, campaign } = await welcome(app);
    const lead = await exampleLead(ana);
    const variables = { campaignId: campaign.id, leadId: lead.id };
    app.app.runtime.ports.messages = null;
    const english = (await ana.run(ExplainEnrolmentDocument, variables)).explainEnrolment;
    const told = (await inSpanish(ana, ExplainEnrolmentDocument, variables)).explainEnrolment!;
    expect(told.why).toMatch(
      /^Ningún proveedor envía mensajes por Telegram: configure SANDBOX_URL\. Se vuelve a intentar el 2026-/,
    );
    expect(english.why).toMatch(/^No provider sends messages by Telegram/);
    expect(told).toMatchObject({
      reason: 'PROVIDER_AWAITED',
      parameters: { gap: { code: 'NO_MESSAGE_PROVIDER', parameters: { channel: 'TELEGRAM' } } },
    });
    expect(told.trace.map(({ rule, reason, parameters }) => ({ rule, reason, parameters }))).toEqual(
      english.trace.map(({ rule, reason, parameters }) => ({ rule, reason, parameters })),
    );
    expect(told.trace[1]!.detail).toBe('La campaña está activa.');
  });

  it('reads the ledger in Spanish, and why a run ended', async () => {
    const ana = await newBroker(app);
    const step = { ...message(await newTemplate(ana)), conditions: { stageIn: ['AGENDADO' as const] } };
    const later = message(await newTemplate(ana), 24);
    const campaign = await activeCampaign(ana, [step, later], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    const { campaignLogs } = await inSpanish(ana, CampaignLogsDocument, { campaignId: campaign.id });
    expect(campaignLogs!.edges).toMatchObject([
      {
        node: {
          why: 'El lead está en la etapa Entrada, no en Agendado.',
          reason: 'CONDITIONS_UNMET',
          reasonParameters: {
            unmet: [{ code: 'STAGE_DIFFERS', parameters: { stage: 'ENTRADA', stages: ['AGENDADO'] } }],
          },
        },
      },
    ]);
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    const exit = { enrolmentId: run!.id };
    const { exitEnrolment } = await inSpanish(ana, ExitEnrolmentDocument, { input: exit });
    expect(exitEnrolment).toMatchObject({ exitReason: 'Retirado a mano.', exitCode: 'TAKEN_OUT' });
    expect(exitEnrolment!.exitParameters).toEqual({});
  });

  it('reads the preflight in Spanish', async () => {
    const ana = await newBroker(app);
    const poor = await exampleLead(ana);
    const withoutConsent = await newLead(ana, { phone: '+34611222333' });
    const { id } = await newCampaign(ana, [message(await newTemplate(ana, '{{budget}}'))], onStage('ENTRADA'));
    const { previewCampaign } = await inSpanish(ana, PreviewCampaignDocument, { id });
    const groups = previewCampaign!.ifEntered.toSorted((a, b) => a.reason.localeCompare(b.reason));
    expect(groups).toMatchObject([
      {
        reason: 'CONTACT_NEVER_ALLOWED',
        contactReasons: ['CONSENT_MISSING'],
        example: 'La publicidad por Telegram requiere el consentimiento del lead, y no lo hay.',
        leadIds: [withoutConsent.id],
      },
      {
        reason: 'VALUES_MISSING',
        missing: ['budget'],
        example: 'El lead no tiene un valor para budget.',
        leadIds: [poor.id],
      },
    ]);
  });

  it('is refused in Spanish: a lead that is in the campaign, a channel that is not configured', async () => {
    const ana = await newBroker(app);
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    const again = await refusedInSpanish(ana, ApplyCampaignToLeadDocument, { input: { campaignId, leadId } });
    expect(again.message).toBe('La campaña no admite a este lead ahora: El lead ya está en esta campaña.');
    expect(again.extensions).toMatchObject({ decisionReason: 'ALREADY_IN', why: 'El lead ya está en esta campaña.' });
    const { id } = await newCampaign(ana, [message(await newTemplate(ana))]);
    app.app.runtime.ports.messages = null;
    const { extensions } = await refusedInSpanish(ana, SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    expect(extensions['channels']).toEqual([
      {
        channel: 'TELEGRAM',
        decisionReason: 'NO_MESSAGE_PROVIDER',
        problem: 'Ningún proveedor envía mensajes por Telegram: configure SANDBOX_URL.',
      },
    ]);
  });
});

describe('the reason of a member who takes a lead out', () => {
  it('is kept as it was written, in whatever language it is read', async () => {
    const { ana, campaign } = await welcome(app);
    const lead = await exampleLead(ana);
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    const { exitEnrolment } = await ana.run(ExitEnrolmentDocument, {
      input: { enrolmentId: run!.id, reason: ' Ya compró. ' },
    });
    expect(exitEnrolment).toMatchObject({
      exitReason: 'Taken out by hand: Ya compró.',
      exitCode: 'TAKEN_OUT_BECAUSE',
      exitParameters: { text: 'Ya compró.' },
    });
    const variables = { campaignId: campaign.id, leadId: lead.id };
    const { explainEnrolment } = await inSpanish(ana, ExplainEnrolmentDocument, variables);
    expect(explainEnrolment!.why).toBe('Retirado a mano: Ya compró.');
  });

  it('is refused when it is too long, and nothing is lost', async () => {
    const { ana } = await welcome(app);
    const lead = await exampleLead(ana);
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    const { extensions } = await ana.refused(ExitEnrolmentDocument, {
      input: { enrolmentId: run!.id, reason: 'x'.repeat(501) },
    });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'input.reason' }] });
    expect((await leadCampaigns(ana, lead.id)).enrolments[0]!.status).toBe('ACTIVE');
  });
});

describe('the live progress of a campaign', () => {
  it('says why by a code, also for what was recorded as a sentence', async () => {
    const { ana, campaign } = await welcome(app);
    const progress = await app.following(() => ana.subscribe(CampaignProgressDocument, { campaignId: campaign.id }));
    const lead = await exampleLead(ana);
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'BAJA' } });
    const { id: after } = (await progress.next()).campaignProgress;
    const told = (await progress.next()).campaignProgress;
    await progress.close();
    expect(told).toMatchObject({
      event: 'enrolment.exited',
      reason: 'DO_NOT_CONTACT',
      why: 'The lead asked not to be contacted.',
    });
    expect(told.reasonParameters).toEqual({});
    const entries = app.app.runtime.database.db.collection<{ _id: string }>('audit_log');
    await entries.updateOne({ _id: told.id }, { $set: { 'details.why': 'It was so.' } });
    const again = await app.following(() =>
      ana.subscribe(CampaignProgressDocument, { campaignId: campaign.id, after }),
    );
    // A replay may begin with entries that were seen.
    let replayed = (await again.next()).campaignProgress;
    while (replayed.id !== told.id) replayed = (await again.next()).campaignProgress;
    expect(replayed).toMatchObject({ reason: 'NOTED', why: 'It was so.' });
    await again.close();
  });

  it('says why to each who follows it in the language of its reader', async () => {
    const { ana, campaign } = await welcome(app);
    const query = `subscription { campaignProgress(campaignId: "${campaign.id}") { why } }`;
    const follow = async (language: string) => {
      const socket = await rawSocket(app.url, ana.token, true, { 'accept-language': language });
      await app.following(() => socket.send({ id: '1', type: 'subscribe', payload: { query } }));
      return socket;
    };
    const readers = [await follow('en'), await follow('es')];
    const lead = await exampleLead(ana);
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'BAJA' } });
    const exits = readers.map(async (socket) => {
      await socket.next();
      return JSON.stringify(await socket.next());
    });
    expect(await Promise.all(exits)).toEqual([
      expect.stringContaining('The lead asked not to be contacted.'),
      expect.stringContaining('El lead pidió que no lo contacten.'),
    ]);
    for (const socket of readers) socket.close();
  });
});
