import { getNamedType, isInputObjectType, type GraphQLArgument } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
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
const archive = (ana: Owner, leadId: string) => ana.run(documents.ArchiveLeadDocument, { input: { leadId } });
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
      await ana.run(documents.DeleteFileDocument, { input: { fileId: fileId } });
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
    const spoil = () => ana.run(documents.ArchiveTemplateDocument, { input: { templateId } });
    return { document: documents.SendMessageDocument, variables: { input }, spoil };
  },
  suppressLead: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const spoil = ({ suppressLead }: Made) =>
      ana.run(documents.LiftSuppressionDocument, { input: { suppressionId: suppressLead!.id, reason: 'a slip' } });
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
    spoil: ({ createTemplate }) =>
      ana.run(documents.ArchiveTemplateDocument, { input: { templateId: createTemplate!.id } }),
  }),
  createCampaign: async (ana) => ({
    document: documents.CreateCampaignDocument,
    variables: { input: { name: 'Bienvenida', channel: 'SMS', ...key } },
    spoil: ({ createCampaign }) =>
      ana.run(documents.DeleteCampaignDocument, { input: { campaignId: createCampaign!.id } }),
  }),
  addCampaignStep: async (ana) => {
    const { id: campaignId } = await newCampaign(ana, []);
    const input = { ...message(await newTemplate(ana)), ...key };
    const spoil = () => ana.run(documents.DeleteCampaignDocument, { input: { campaignId: campaignId } });
    return { document: documents.AddCampaignStepDocument, variables: { input: { campaignId, ...input } }, spoil };
  },
  applyCampaignToLead: async (ana) => {
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const { id: leadId } = await exampleLead(ana);
    const spoil = () => ana.run(documents.DeleteCampaignDocument, { input: { campaignId: campaignId } });
    return {
      document: documents.ApplyCampaignToLeadDocument,
      variables: { input: { campaignId, leadId, ...key } },
      spoil,
    };
  },
};

/** What an operation on a lead does, and another that takes it back. */
function onLead(
  document: Command['document'],
  values: Record<string, unknown>,
  takeBack: (ana: Owner, leadId: string) => Promise<unknown>,
) {
  return async (ana: Owner): Promise<Command> => {
    const { id: leadId } = await exampleLead(ana);
    return { document, variables: { input: { leadId, ...values, ...key } }, spoil: () => takeBack(ana, leadId) };
  };
}

/** A member who is no owner. */
async function agentOf(ana: Owner): Promise<string> {
  const { inviteUser } = await ana.run(documents.InviteUserDocument, {
    input: { email: `agent-of-${ana.email}`, role: 'AGENT' },
  });
  const input = { token: inviteUser.token!, name: 'Eva', password };
  return (await app.anyone.run(documents.AcceptInvitationDocument, { input })).acceptInvitation.member.id;
}

async function meetingOf(ana: Owner): Promise<string> {
  const { id: leadId } = await exampleLead(ana);
  const input = { leadId, startsAt: inAnHour(), title: 'Visita' };
  return (await ana.run(documents.ScheduleMeetingDocument, { input })).scheduleMeeting.id;
}

async function enrolmentOf(ana: Owner): Promise<string> {
  const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
  const { id: leadId } = await exampleLead(ana);
  const input = { campaignId, leadId };
  return (await ana.run(documents.ApplyCampaignToLeadDocument, { input })).applyCampaignToLead.id;
}

const withKey = <Values extends object>(values: Values) => ({ input: { ...values, ...key } });

/** As a follower leaves it that failed. */
async function faultOf(ana: Owner): Promise<string> {
  const { database, clock, followers } = app.app.runtime;
  const now = clock.now();
  const row = { _id: uuidv7(), broker: ana.brokerId, follower: followers[0]!.name, entryId: uuidv7(), attempts: 1 };
  const seen = { event: 'lead.created', leadId: null, code: 'CONFLICT', logId: null, retryAt: null, settledAt: null };
  const faults = database.db.collection<{ _id: string }>('follower_faults');
  await faults.insertOne({ ...row, ...seen, createdAt: now, failedAt: now } as never);
  return row._id;
}

async function stopOf(ana: Owner): Promise<string> {
  const input = { scope: 'CALLS' as const, reason: 'holidays' };
  return (await ana.run(documents.StopDispatchDocument, { input })).stopDispatch.id;
}

const changes: Record<string, (ana: Owner) => Promise<Command>> = {
  retryFollowerFault: async (ana) => ({
    document: documents.RetryFollowerFaultDocument,
    variables: withKey({ faultId: await faultOf(ana) }),
    spoil: later,
  }),
  stopDispatch: async (ana) => ({
    document: documents.StopDispatchDocument,
    variables: withKey({ scope: 'ALL', reason: 'holidays' }),
    spoil: ({ stopDispatch }) => ana.run(documents.ResumeDispatchDocument, { input: { stopId: stopDispatch!.id } }),
  }),
  resumeDispatch: async (ana) => ({
    document: documents.ResumeDispatchDocument,
    variables: withKey({ stopId: await stopOf(ana) }),
    spoil: () => stopOf(ana),
  }),
  updateLead: onLead(documents.UpdateLeadDocument, { name: 'Luis Paz' }, (ana, leadId) =>
    ana.run(documents.UpdateLeadDocument, { input: { leadId, name: 'Luis' } }),
  ),
  archiveLead: onLead(documents.ArchiveLeadDocument, {}, (ana, leadId) =>
    ana.run(documents.RestoreLeadDocument, { input: { leadId } }),
  ),
  restoreLead: onLead(documents.RestoreLeadDocument, {}, archive),
  assignLead: onLead(documents.AssignLeadDocument, {}, (ana, leadId) =>
    ana.run(documents.AssignLeadDocument, { input: { leadId, memberId: ana.memberId } }),
  ),
  setLeadTreatment: onLead(documents.SetLeadTreatmentDocument, { treatment: null }, archive),
  autoAdvanceLead: onLead(documents.AutoAdvanceLeadDocument, {}, archive),
  setMemberRole: async (ana) => {
    const memberId = await agentOf(ana);
    const spoil = () => ana.run(documents.RemoveMemberDocument, { input: { memberId } });
    return { document: documents.SetMemberRoleDocument, variables: withKey({ memberId, role: 'MANAGER' }), spoil };
  },
  removeMember: async (ana) => ({
    document: documents.RemoveMemberDocument,
    variables: withKey({ memberId: await agentOf(ana) }),
    spoil: later,
  }),
  revokeApiKey: async (ana) => {
    const { createApiKey } = await ana.run(documents.CreateApiKeyDocument, {
      input: { name: 'CRM', permissions: ['LEAD_READ'] },
    });
    return {
      document: documents.RevokeApiKeyDocument,
      variables: withKey({ apiKeyId: createApiKey.apiKey.id }),
      spoil: later,
    };
  },
  updateBroker: async (ana) => ({
    document: documents.UpdateBrokerDocument,
    variables: withKey({ name: 'Inmobiliaria Norte' }),
    spoil: () => ana.run(documents.UpdateBrokerDocument, { input: { name: 'Inmobiliaria Sur' } }),
  }),
  cancelMeeting: async (ana) => ({
    document: documents.CancelMeetingDocument,
    variables: withKey({ meetingId: await meetingOf(ana) }),
    spoil: later,
  }),
  markMeetingHeld: async (ana) => {
    const meetingId = await meetingOf(ana);
    later();
    return { document: documents.MarkMeetingHeldDocument, variables: withKey({ meetingId }), spoil: later };
  },
  archiveTemplate: async (ana) => ({
    document: documents.ArchiveTemplateDocument,
    variables: withKey({ templateId: await newTemplate(ana) }),
    spoil: later,
  }),
  updateTemplate: async (ana) => {
    const templateId = await newTemplate(ana);
    const spoil = () => ana.run(documents.ArchiveTemplateDocument, { input: { templateId } });
    return { document: documents.UpdateTemplateDocument, variables: withKey({ templateId, name: 'Hola' }), spoil };
  },
  hangUpCall: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, agentType: 'PERFILADOR' as const };
    const { initiateCall } = await ana.run(documents.InitiateCallDocument, { input });
    return {
      document: documents.HangUpCallDocument,
      variables: withKey({ callId: initiateCall.id }),
      spoil: () => archive(ana, leadId),
    };
  },
  updateCallSettings: async (ana) => ({
    document: documents.UpdateCallSettingsDocument,
    variables: withKey({ isPaused: true }),
    spoil: () => ana.run(documents.UpdateCallSettingsDocument, { input: { isPaused: false } }),
  }),
  liftSuppression: async (ana) => {
    const { id: leadId } = await exampleLead(ana);
    const input = { leadId, reason: 'asked' };
    const { suppressLead } = await ana.run(documents.SuppressLeadDocument, { input });
    return {
      document: documents.LiftSuppressionDocument,
      variables: withKey({ suppressionId: suppressLead.id, reason: 'a slip' }),
      spoil: () => archive(ana, leadId),
    };
  },
  updateCampaign: async (ana) => {
    const { id: campaignId } = await newCampaign(ana, []);
    const spoil = () => ana.run(documents.DeleteCampaignDocument, { input: { campaignId } });
    return { document: documents.UpdateCampaignDocument, variables: withKey({ campaignId, name: 'Adiós' }), spoil };
  },
  setCampaignStatus: async (ana) => {
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    const spoil = () => ana.run(documents.DeleteCampaignDocument, { input: { campaignId } });
    const variables = withKey({ campaignId, status: 'PAUSED' });
    return { document: documents.SetCampaignStatusDocument, variables, spoil };
  },
  deleteCampaign: async (ana) => ({
    document: documents.DeleteCampaignDocument,
    variables: withKey({ campaignId: (await newCampaign(ana, [])).id }),
    spoil: later,
  }),
  checkCampaignTriggers: async (ana) => {
    const condition = { triggeredBy: 'LEAD_SCORE', triggerCondition: { leadScore: { scoreMin: 0 } } } as const;
    const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana))], condition);
    await exampleLead(ana);
    return {
      document: documents.CheckCampaignTriggersDocument,
      variables: withKey({ campaignId }),
      spoil: later,
    };
  },
  exitEnrolment: async (ana) => {
    const enrolmentId = await enrolmentOf(ana);
    return { document: documents.ExitEnrolmentDocument, variables: withKey({ enrolmentId }), spoil: later };
  },
  updateCampaignStep: async (ana) => {
    const { id: campaignId, steps } = await newCampaign(ana, [message(await newTemplate(ana))]);
    const variables = withKey({ campaignId, stepId: steps[0]!.stepId, delayHours: 3 });
    const spoil = () => ana.run(documents.DeleteCampaignDocument, { input: { campaignId } });
    return { document: documents.UpdateCampaignStepDocument, variables, spoil };
  },
  removeCampaignStep: async (ana) => {
    const { id: campaignId, steps } = await newCampaign(ana, [message(await newTemplate(ana))]);
    const variables = withKey({ campaignId, stepId: steps[0]!.stepId });
    return { document: documents.RemoveCampaignStepDocument, variables, spoil: later };
  },
};

Object.assign(commands, changes);

/** What the answer is about: a number, the entity itself, or the one it shows beside a secret or a reason. */
function identityOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  const { id, invitation, apiKey, lead } = answer as Record<string, unknown>;
  return id ?? identityOf(invitation ?? apiKey ?? lead);
}

async function eventCount(ana: Owner): Promise<number> {
  const { auditLogs } = await ana.run<{ auditLogs: { totalCount: number } }, object>('{ auditLogs { totalCount } }');
  return auditLogs.totalCount;
}

function takesKey({ name, type }: GraphQLArgument): boolean {
  const named = getNamedType(type);
  return name === 'idempotencyKey' || (isInputObjectType(named) && 'idempotencyKey' in named.getFields());
}

describe('the same idempotency key again', () => {
  it.each(Object.entries(commands))(
    '%s returns the first result and changes nothing, whatever has become of it',
    async (name, prepare) => {
      const ana = await newBroker(app);
      const { document, variables, spoil } = await prepare(ana);
      const first = (await ana.run(document.toString(), variables)) as Made;
      await spoil(first);
      const events = await eventCount(ana);
      const again = (await ana.run(document.toString(), variables)) as Made;
      expect(identityOf(again[name])).toBe(identityOf(first[name]));
      expect(await eventCount(ana)).toBe(events);
    },
  );

  it('is taken by every mutation but those of a person who is not signed in yet, signing out and deleting a file', async () => {
    const schema = await openSchema();
    const without = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) => !args.some(takesKey));
    expect(without.map(({ name }) => name).toSorted()).toEqual([
      'acceptInvitation',
      'deleteFile',
      'registerBroker',
      'requestRegistration',
      'signIn',
      'signOut',
    ]);
  });

  it('is asked of every mutation that takes one', async () => {
    const schema = await openSchema();
    const taking = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) => args.some(takesKey));
    expect(Object.keys(commands).toSorted()).toEqual(taking.map(({ name }) => name).toSorted());
  });
});
