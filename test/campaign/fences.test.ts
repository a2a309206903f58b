import { beforeAll, describe, expect, it, vi } from 'vitest';
import { claimDueEnrolments } from '../../src/campaign/dispatch/claim-due-enrolments.ts';
import { runDueSteps } from '../../src/campaign/dispatch/run-due-steps.ts';
import { workOffClaim } from '../../src/campaign/dispatch/work-off-claim.ts';
import { Enrolment } from '../../src/campaign/enrolment.entity.ts';
import { sendMessages } from '../../src/conversation/outbound/send-messages.ts';
import { BrokerCollection } from '../../src/storage/tenancy/broker-collection.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  SetCampaignStatusDocument,
  SetLeadTreatmentDocument,
  type CampaignStatus,
  type TreatmentType,
} from '../support/graphql/graphql.ts';
import { messagesOf } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import {
  activeCampaign,
  exampleLead,
  leadCampaigns,
  message,
  move,
  newTemplate,
  onStage,
  type NewStep,
} from './support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
});

const setTreatment = (ana: Client, leadId: string, treatment: TreatmentType | null) =>
  ana.run(SetLeadTreatmentDocument, { input: { leadId, treatment } });
const setStatus = (ana: Client, id: string, status: CampaignStatus) =>
  ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status } });

/** A lead in a campaign, as the worker sees it. */
async function running(steps: (templateId: string) => NewStep[]) {
  const ana = await newBroker(app);
  await activeCampaign(ana, steps(await newTemplate(ana)), onStage('ENTRADA'));
  const lead = await exampleLead(ana);
  const scope = asSystem(app.app.runtime, ana.brokerId, 'run-due-steps');
  const rows = scope.read.collection(Enrolment);
  const run = async () => (await scope.read.findOne(Enrolment, {}))!;
  const endLease = () => rows.updateMany({}, { $set: { leaseUntil: new Date(0) } });
  const raiseFence = () => rows.updateMany({}, { $inc: { fence: 1 } });
  return { ana, lead, scope, run, endLease, raiseFence };
}

describe('a run', () => {
  it('whose fence was raised since the claim is not moved by what was decided before', async () => {
    const { ana, lead, scope, run, raiseFence } = await running((id) => [message(id)]);
    const claim = await claimDueEnrolments(scope);
    await raiseFence();
    await workOffClaim(scope, claim);
    expect(await messagesOf(ana, lead.id)).toEqual([]);
    expect((await run()).position).toBe(0);
  });

  it('has another fence for each worker that claims it', async () => {
    const { scope, endLease } = await running((id) => [message(id)]);
    const [first] = (await claimDueEnrolments(scope)).enrolments;
    await endLease();
    const [second] = (await claimDueEnrolments(scope)).enrolments;
    expect(second!.fence).toBe(first!.fence + 1);
  });

  it('that waits is not put back by a worker that lost it', async () => {
    const { scope, run, endLease } = await running((id) => [message(id, 24)]);
    const late = await claimDueEnrolments(scope);
    await endLease();
    const current = await claimDueEnrolments(scope);
    await workOffClaim(scope, late);
    expect(await run()).toMatchObject({ lease: current.token });
    await workOffClaim(scope, current);
    expect(await run()).toMatchObject({ lease: null });
  });

  it.each([
    ['a lead on hold', async (ana: Client, leadId: string) => setTreatment(ana, leadId, null)],
    ['a paused campaign', async (ana: Client, _leadId: string, id: string) => setStatus(ana, id, 'ACTIVE')],
  ])('of %s that goes on while a worker puts it back is looked at again', async (what, goOn) => {
    const { ana, lead, scope, run } = await running((id) => [message(id)]);
    const { campaignId } = await run();
    if (what === 'a lead on hold') await setTreatment(ana, lead.id, 'HOLD');
    else await setStatus(ana, campaignId, 'PAUSED');
    const claim = await claimDueEnrolments(scope);
    vi.spyOn(BrokerCollection.prototype, 'updateEach').mockImplementationOnce(async function (
      this: BrokerCollection,
      ...all
    ) {
      await goOn(ana, lead.id, campaignId);
      return this.updateEach(...all);
    });
    await workOffClaim(scope, claim);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toHaveLength(1);
  });

  it('does one thing in a commit, so that the next sees what it set off', async () => {
    const { ana, lead, scope } = await running(() => [move('PERFILAMIENTO'), move('AGENDADO')]);
    await workOffClaim(scope, await claimDueEnrolments(scope));
    expect(await leadCampaigns(ana, lead.id)).toMatchObject({ enrolments: [{ position: 1 }] });
    await workOffClaim(scope, await claimDueEnrolments(scope));
    expect(await leadCampaigns(ana, lead.id)).toMatchObject({ enrolments: [{ position: 2 }] });
  });

  it('gets a new fence when its attempt is settled: who decided before that cannot park it again', async () => {
    const { run } = await running((id) => [message(id), move('PERFILAMIENTO', 24)]);
    await runDueSteps(app.app.runtime);
    const waiting = await run();
    await sendMessages(app.app.runtime);
    expect((await run()).fence).toBe(waiting.fence + 1);
  });
});
