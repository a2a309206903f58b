import { expect, it } from 'vitest';
import { activeCampaign, onStage } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import {
  CallsDocument,
  InitiateCallDocument,
  SetLeadTreatmentDocument,
  UpdateCallSettingsDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openScriptedLine } from './support/scripted-line.ts';
import { examplePhone } from './support/telephone.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

it('a call that a member asked for is dialled before all that campaigns have queued', async () => {
  const { app, ask, voice } = await openScriptedLine();
  voice.answer = (_request, number) => ({ kind: 'placed', providerCallId: `CA${number}` });
  const ana = await newBroker(app);
  await ana.run(UpdateCallSettingsDocument, { input: { maxConcurrentCalls: 1, isPaused: true } });
  const call = { action: 'MAKE_CALL' as const, agentType: 'PERFILADOR' as const };
  await activeCampaign(ana, [call], onStage('PERFILAMIENTO'));
  const queued = await newLead(ana, { phone: examplePhone(), stage: 'PERFILAMIENTO' });
  await app.runDueJobs();
  app.clock.advance(MINUTE);
  const asked = await ask(ana, false);
  await ana.run(UpdateCallSettingsDocument, { input: { isPaused: false } });
  await app.runDueJobs();
  const { calls } = await ana.run(CallsDocument, { filter: {} });
  const dialOf = Object.fromEntries(calls.edges.map(({ node }) => [node.leadId, node.dial]));
  expect(dialOf).toEqual({ [asked.leadId]: 'PLACED', [queued.id]: 'WAITING' });
});

it.each(['HOLD', 'MANUAL_FOLLOW_UP'] as const)(
  'a lead that was put on %s is not called by a campaign that waits for a line, and is by a member',
  async (treatment) => {
    const { app, voice, detail } = await openScriptedLine();
    const ana = await newBroker(app);
    await ana.run(UpdateCallSettingsDocument, { input: { isPaused: true } });
    const step = { action: 'MAKE_CALL' as const, agentType: 'PERFILADOR' as const };
    await activeCampaign(ana, [step], onStage('PERFILAMIENTO'));
    const { id: leadId } = await newLead(ana, { phone: examplePhone(), stage: 'PERFILAMIENTO' });
    await app.runDueJobs();
    await ana.run(SetLeadTreatmentDocument, { input: { leadId, treatment } });
    await ana.run(UpdateCallSettingsDocument, { input: { isPaused: false } });
    await app.runDueJobs();
    const { calls } = await ana.run(CallsDocument, { filter: {} });
    const over = { dial: 'OVER', status: 'CANCELLED', outcome: 'UNREACHABLE', failure: 'TREATMENT_FORBIDS' };
    expect(calls.edges.map(({ node }) => node)).toMatchObject([over]);
    expect(voice.placed).toEqual([]);
    const { initiateCall } = await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
    await app.runDueJobs();
    expect((await detail(ana, initiateCall.id)).dial).toBe('PLACED');
  },
);
