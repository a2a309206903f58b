import { getNamedType, isInputObjectType, type GraphQLArgument } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { activeCampaign, exampleLead, message, newCampaign, newTemplate } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import * as documents from '../support/graphql/graphql.ts';
import { password } from '../support/registration.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { HOUR } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  const ports = { messages: new ScriptedMessages({ name: 'sandbox' }), voice: new ScriptedVoice().port };
  app = await openTestApp({ ports: { ...ports, model: scriptedModel() } });
});

type Owner = Awaited<ReturnType<typeof newBroker>>;
type Made = Record<string, { id: string } & Record<string, { id: string } | string | null>>;

/** A command that can be carried out, and what makes it impossible, or untrue, since. */
interface Command {
  document: { toString: () => string };
  variables: Record<string, unknown>;
  spoil: (made: Made) => Promise<unknown> | void;
}

const key = { idempotencyKey: 'the same' };
const archive = (ana: Owner, leadId: string) => ana.run(documents.ArchiveLeadDocument, { leadId });
const later = () => app.clock.advance(2 * HOUR);
const inAnHour = () => new Date(app.clock.now().getTime() + HOUR).toISOString();

const commands: Record<string, (ana: Owner) => Promise<Command>> = {
  createLead: async (ana) => ({
    document: documents.CreateLeadDocument,
    variables: { input: { name: 'Luis', externalId: 'L-1', ...key } },
    spoil: ({ createLead }) => archive(ana, createLead!.id),
  }),
  addLeadNote: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, body: 'Calls back.', ...key };
    return { document: documents.AddLeadNoteDocument, variables: { input }, spoil: () => archive(ana, leadId) };
  },
  moveLeadToStage: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, newStage: 'PERFILAMIENTO', reason: 'asked', ...key };
    return { document: documents.MoveLeadToStageDocument, variables: { input }, spoil: () => archive(ana, leadId) };
  },
  startLeadImport: async (ana) => {
    const fileId = await ana.upload('leads.csv', 'name,email\nAna,ana@example.com');
    const spoil = async () => {
      await app.runDueJobs();
      await ana.run(documents.DeleteFileDocument, { id: fileId });
    };
    return { document: documents.StartLeadImportDocument, variables: { input: { fileId, ...key } }, spoil };
  },
  inviteUser: async (ana) => ({
    document: documents.InviteUserDocument,
    variables: { input: { email: `for-${ana.email}`, role: 'AGENT', ...key } },
    spoil: ({ inviteUser }) => {
      const input = { token: inviteUser!['token'] as unknown as string, name: 'Eva', password };
      return app.anyone.run(documents.AcceptInvitationDocument, { input });
    },
  }),
  createApiKey: async () => ({
    document: documents.CreateApiKeyDocument,
    variables: { input: { name: 'CRM', permissions: ['LEAD_READ'], expiresAt: inAnHour(), ...key } },
    spoil: later,
  }),
  scheduleMeeting: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, startsAt: inAnHour(), title: 'Visita', ...key };
    return { document: documents.ScheduleMeetingDocument, variables: { input }, spoil: later };
  },
  initiateCall: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, agentType: 'PERFILADOR', ...key };
    return { document: documents.InitiateCallDocument, variables: { input }, spoil: () => archive(ana, leadId) };
  },
  sendMessage: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const templateId = await newTemplate(ana);
    const input = { leadId, channel: 'TELEGRAM', templateId, ...key };
    const spoil = () => ana.run(documents.ArchiveTemplateDocument, { templateId });
    return { document: documents.SendMessageDocument, variables: { input }, spoil };
  },
  suppressLead: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const spoil = ({ suppressLead }: Made) =>
      ana.run(documents.LiftSuppressionDocument, { suppressionId: suppressLead!.id, reason: 'a slip' });
    return {
      document: documents.SuppressLeadDocument,
      variables: { input: { leadId, reason: 'asked', ...key } },
      spoil,
    };
  },
  recordConsent: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, channel: 'SMS', source: 'FORM', expiresAt: inAnHour(), ...key };
    return { document: documents.RecordConsentDocument, variables: { input }, spoil: later };
  },
  revokeConsent: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const spoil = () => ana.run(documents.RecordConsentDocument, { input: { leadId, channel: 'SMS', source: 'FORM' } });
    return {
      document: documents.RevokeConsentDocument,
      variables: { input: { leadId, channel: 'SMS', ...key } },
      spoil,
    };
  },
  createTemplate: async (ana) => ({
    document: documents.CreateTemplateDocument,
    variables: { input: { name: 'Hola', channel: 'SMS', content: 'Hola {{name}}.', ...key } },
    spoil: ({ createTemplate }) => ana.run(documents.ArchiveTemplateDocument, { templateId: createTemplate!.id }),
  }),
  createCampaign: async (ana) => ({
    document: documents.CreateCampaignDocument,
    variables: { input: { name: 'Bienvenida', channel: 'SMS', ...key } },
    spoil: ({ createCampaign }) => ana.run(documents.DeleteCampaignDocument, { id: createCampaign!.id }),
  }),
  addCampaignStep: async (ana) => {
    const { id: campaignId } = await newCampaign(ana, []);
    const input = { ...message(await newTemplate(ana)), ...key };
    const spoil = () => ana.run(documents.DeleteCampaignDocument, { id: campaignId });
    return { document: documents.AddCampaignStepDocument, variables: { campaignId, input }, spoil };
  },
  applyCampaignToLead: async (ana) => {
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    const spoil = () => ana.run(documents.DeleteCampaignDocument, { id: campaignId });
    return { document: documents.ApplyCampaignToLeadDocument, variables: { campaignId, leadId, ...key }, spoil };
  },
};

/** What the answer is about: the entity itself, or the one it shows beside a secret. */
function idIn(answer: Made[string]): string {
  const { id, invitation, apiKey } = answer;
  return id ?? (invitation as { id: string } | undefined)?.id ?? (apiKey as { id: string }).id;
}

function takesKey({ name, type }: GraphQLArgument): boolean {
  const named = getNamedType(type);
  return name === 'idempotencyKey' || (isInputObjectType(named) && 'idempotencyKey' in named.getFields());
}

describe('the same idempotency key again', () => {
  it.each(Object.entries(commands))('%s returns the first result, whatever has become of it', async (name, prepare) => {
    const ana = await newBroker(app);
    const { document, variables, spoil } = await prepare(ana);
    const first = (await ana.run(document.toString(), variables)) as Made;
    await spoil(first);
    const again = (await ana.run(document.toString(), variables)) as Made;
    expect(idIn(again[name]!)).toBe(idIn(first[name]!));
  });

  it('is asked of every mutation that takes one', async () => {
    const schema = await openSchema();
    const taking = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) => args.some(takesKey));
    expect(Object.keys(commands).toSorted()).toEqual(taking.map(({ name }) => name).toSorted());
  });
});
