import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { DAY, HOUR } from '../../src/runtime/durations.ts';
import { activeCampaign, exampleLead, message, newTemplate } from '../campaign/support/campaigns.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  AddLeadNoteDocument,
  ApplyCampaignToLeadDocument,
  ArchiveLeadDocument,
  AssignLeadDocument,
  AutoAdvanceLeadDocument,
  CancelMeetingDocument,
  ExitEnrolmentDocument,
  HangUpCallDocument,
  InitiateCallDocument,
  LeadDocument,
  LiftSuppressionDocument,
  MarkMeetingHeldDocument,
  MoveLeadToStageDocument,
  RecordConsentDocument,
  RestoreLeadDocument,
  RevokeConsentDocument,
  ScheduleMeetingDocument,
  SendMessageDocument,
  SetLeadTreatmentDocument,
  SuppressLeadDocument,
  UpdateLeadDocument,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, messagesOf } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  const messages = new ScriptedMessages({ name: 'sandbox' });
  app = await openTestApp({ ports: { messages, voice: new ScriptedVoice().port, model: scriptedModel() } });
});

const facts = {
  budget: { amount: '2500000', currency: 'MXN' },
  location: 'Puebla',
  purpose: 'LIVE_IN' as const,
  timeframeMonths: 3,
};

/** A lead that could be moved, written to and called, with one of each that belongs to a lead. */
async function busyLead() {
  const ana = await newBroker(app);
  const { id: leadId } = await exampleLead(ana, { stage: 'PERFILAMIENTO', facts });
  await consentTo(ana, leadId, 'CALL', 'TELEGRAM');
  const { id: campaignId } = await activeCampaign(ana, [message(await newTemplate(ana), 48)]);
  const other = await activeCampaign(ana, [message(await newTemplate(ana), 48)]);
  const { applyCampaignToLead } = await ana.run(ApplyCampaignToLeadDocument, {
    input: { campaignId: other.id, leadId },
  });
  const { initiateCall } = await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
  const { suppressLead } = await ana.run(SuppressLeadDocument, {
    input: { leadId, channel: 'SMS', reason: 'No SMS' },
  });
  const { scheduleMeeting } = await ana.run(ScheduleMeetingDocument, { input: meeting(leadId, HOUR) });
  const ids = { enrolmentId: applyCampaignToLead.id, callId: initiateCall.id };
  return { ana, leadId, campaignId, ...ids, suppressionId: suppressLead.id, meetingId: scheduleMeeting.id };
}

type Busy = Awaited<ReturnType<typeof busyLead>>;

const meeting = (leadId: string, within: number) => ({
  leadId,
  startsAt: new Date(app.clock.now().getTime() + within).toISOString(),
  durationMinutes: 60,
  title: 'Visita',
});

interface Act {
  /** Null: accepted. */
  reason: 'LEAD_ARCHIVED' | 'CONTACT_NOT_ALLOWED' | null;
  document: string;
  of: (busy: Busy) => object;
}

const act = (reason: Act['reason'], document: { toString(): string }, of: Act['of']): Act => ({
  reason,
  document: String(document),
  of,
});
const channel = { channel: 'CALL' };

/** All that is done with a lead, and whether it is done with one that was put away. */
const acts: Record<string, Act> = {
  updateLead: act(null, UpdateLeadDocument, ({ leadId }) => ({ input: { leadId, name: 'Ana' } })),
  archiveLead: act(null, ArchiveLeadDocument, ({ leadId }) => ({ input: { leadId } })),
  restoreLead: act(null, RestoreLeadDocument, ({ leadId }) => ({ input: { leadId } })),
  assignLead: act(null, AssignLeadDocument, ({ leadId }) => ({ input: { leadId } })),
  setLeadTreatment: act(null, SetLeadTreatmentDocument, ({ leadId }) => ({ input: { leadId, treatment: 'HOLD' } })),
  addLeadNote: act(null, AddLeadNoteDocument, ({ leadId }) => ({ input: { leadId, body: 'Compró' } })),
  recordConsent: act(null, RecordConsentDocument, ({ leadId }) => ({ input: { leadId, ...channel, source: 'FORM' } })),
  revokeConsent: act(null, RevokeConsentDocument, ({ leadId }) => ({ input: { leadId, ...channel } })),
  suppressLead: act(null, SuppressLeadDocument, ({ leadId }) => ({ input: { leadId, reason: 'Compró' } })),
  liftSuppression: act(null, LiftSuppressionDocument, ({ suppressionId }) => ({
    input: { suppressionId, reason: 'Lo pidió' },
  })),
  exitEnrolment: act(null, ExitEnrolmentDocument, ({ enrolmentId }) => ({ input: { enrolmentId } })),
  hangUpCall: act(null, HangUpCallDocument, ({ callId }) => ({ input: { callId } })),
  cancelMeeting: act(null, CancelMeetingDocument, ({ meetingId }) => ({ input: { meetingId } })),
  markMeetingHeld: act(null, MarkMeetingHeldDocument, ({ meetingId }) => ({ input: { meetingId } })),
  moveLeadToStage: act('LEAD_ARCHIVED', MoveLeadToStageDocument, ({ leadId }) => ({
    input: { leadId, newStage: 'AGENDADO', reason: 'Lo pidió' },
  })),
  autoAdvanceLead: act('LEAD_ARCHIVED', AutoAdvanceLeadDocument, ({ leadId }) => ({ input: { leadId } })),
  scheduleMeeting: act('LEAD_ARCHIVED', ScheduleMeetingDocument, ({ leadId }) => ({ input: meeting(leadId, DAY) })),
  applyCampaignToLead: act('LEAD_ARCHIVED', ApplyCampaignToLeadDocument, ({ campaignId, leadId }) => ({
    input: { campaignId, leadId },
  })),
  sendMessage: act('CONTACT_NOT_ALLOWED', SendMessageDocument, ({ leadId }) => ({
    input: { leadId, channel: 'TELEGRAM', body: 'Hola' },
  })),
  initiateCall: act('CONTACT_NOT_ALLOWED', InitiateCallDocument, ({ leadId }) => ({
    input: { leadId, agentType: 'PERFILADOR' },
  })),
};

const stageOf = async (client: Client, id: string) => (await client.run(LeadDocument, { id })).lead.stage;

it.each(Object.entries(acts))('%s does with an archived lead what its description says', async (name, done) => {
  const { document, of, reason } = done;
  const busy = await busyLead();
  const { ana, leadId } = busy;
  await ana.run(ArchiveLeadDocument, { input: { leadId } });
  if (name === 'markMeetingHeld') app.clock.advance(2 * HOUR);
  if (reason === null) await ana.run(document, of(busy));
  else {
    const refused = await ana.refused(document, of(busy));
    expect(refused.extensions).toMatchObject({ code: 'CONFLICT', reason });
    if (reason === 'CONTACT_NOT_ALLOWED')
      expect(refused.extensions['reasons']).toContainEqual(expect.objectContaining({ code: 'LEAD_ARCHIVED' }));
  }
  await app.runDueJobs();
  expect(await stageOf(ana, leadId)).toBe('PERFILAMIENTO');
});

it.each(Object.entries(acts))('%s is not refused because the lead was archived once it is back', async (name, done) => {
  const busy = await busyLead();
  const { ana, leadId } = busy;
  await ana.run(ArchiveLeadDocument, { input: { leadId } });
  await ana.run(RestoreLeadDocument, { input: { leadId } });
  if (name === 'markMeetingHeld') app.clock.advance(2 * HOUR);
  await ana.run(done.document, done.of(busy));
});

it('an archived lead that writes is heard, and stays in its stage', async () => {
  const ana = await newBroker(app);
  const leads = [await exampleLead(ana), await exampleLead(ana)];
  await ana.run(ArchiveLeadDocument, { input: { leadId: leads[0]!.id } });
  for (const { phone } of leads) await writeAsLead(app, ana.brokerId, { from: phone!, body: 'Me interesa' });
  await app.runDueJobs();
  expect(await Promise.all(leads.map(({ id }) => stageOf(ana, id)))).toEqual(['ENTRADA', 'PERFILAMIENTO']);
  for (const { id } of leads)
    expect(await messagesOf(ana, id)).toContainEqual(expect.objectContaining({ direction: 'INBOUND' }));
});

it('every mutation that takes a lead is among these', () => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const mutations = Object.values(schema.getMutationType()!.getFields());
  const ofLeads = mutations.filter(({ args }) =>
    args.some(({ name, type }) => {
      const input = getNamedType(type);
      return name === 'leadId' || (isInputObjectType(input) && 'leadId' in input.getFields());
    }),
  );
  expect(ofLeads.map(({ name }) => name).filter((name) => !(name in acts))).toEqual([]);
});
