import { expect, it } from 'vitest';
import { activeCampaign, onStage } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import { CallsDocument, UpdateCallSettingsDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openScriptedLine } from './support/scripted-line.ts';
import { examplePhone } from './support/telephone.ts';
import { MINUTE } from '../../src/durations.ts';

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
