import { MongoNetworkError, MongoServerError } from 'mongodb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { claimDueEnrolments } from '../../src/campaign/dispatch/claim-due-enrolments.ts';
import { commitGroup } from '../../src/campaign/dispatch/commit-group.ts';
import { loadBatch } from '../../src/campaign/dispatch/load-batch.ts';
import { LeadTexts } from '../../src/campaign/dispatch/render-texts.ts';
import { runDueSteps } from '../../src/campaign/dispatch/run-due-steps.ts';
import { workOffClaim } from '../../src/campaign/dispatch/work-off-claim.ts';
import { Enrolment } from '../../src/campaign/enrolment.entity.ts';
import { refusal } from '../../src/errors.ts';
import { asSystem, type Scope } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { CampaignStatsDocument, ExitEnrolmentDocument, SetCampaignStatusDocument } from '../support/graphql/graphql.ts';
import { messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import {
  activeCampaign,
  exampleLead,
  leadCampaigns,
  logsOf,
  message,
  move,
  newTemplate,
  onStage,
} from './support/campaigns.ts';
import { HOUR, DAY, MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

/** A broker with leads whose first step is due. */
async function backlog(count: number) {
  const ana = await newBroker(app);
  const campaign = await activeCampaign(
    ana,
    [message(await newTemplate(ana)), move('PERFILAMIENTO', 24)],
    onStage('ENTRADA'),
  );
  const leads = await Promise.all(Array.from({ length: count }, () => exampleLead(ana)));
  return { ana, campaign, leads, scope: asSystem(app.app.runtime, ana.brokerId, 'run-due-steps') };
}

/** What a crash or a long pause of its worker leaves behind: a lease that is over on the server's clock. */
async function endLeases(scope: Scope): Promise<void> {
  await scope.read.collection(Enrolment).updateMany({ lease: { $ne: null } }, { $set: { leaseUntil: new Date(0) } });
}

describe('a backlog', () => {
  it('that two workers share is done once', async () => {
    const { ana, campaign, leads } = await backlog(40);
    const { runtime } = app.app;
    const handled = await Promise.all([runDueSteps(runtime), runDueSteps(runtime), runDueSteps(runtime)]);
    expect(handled.reduce((sum, one) => sum + one, 0)).toBe(leads.length);
    await app.runDueJobs();
    const logs = await logsOf(ana, campaign.id);
    expect(logs).toHaveLength(leads.length);
    expect(logs.every(({ status, attempts }) => status === 'SENT' && attempts.length === 1)).toBe(true);
    const keys = new Set(logs.map(({ attempts }) => attempts[0]!.key));
    expect(messages.outbox.filter(({ key }) => keys.has(key))).toHaveLength(leads.length);
  });

  it('whose worker dies between claim and commit is done by the next one', async () => {
    const { ana, leads, scope } = await backlog(3);
    expect((await claimDueEnrolments(scope)).enrolments).toHaveLength(3);
    expect(await runDueSteps(app.app.runtime)).toBe(0);
    await endLeases(scope);
    await app.runDueJobs();
    for (const { id } of leads) expect(await messagesOf(ana, id)).toHaveLength(1);
  });

  it('is not moved by a worker whose lease is over', async () => {
    const { ana, campaign, leads, scope } = await backlog(2);
    const late = await claimDueEnrolments(scope);
    await endLeases(scope);
    await app.runDueJobs();
    app.clock.advance(DAY);
    await workOffClaim(scope, late);
    const runs = await Promise.all(leads.map(async ({ id }) => (await leadCampaigns(ana, id)).enrolments[0]!));
    expect(runs.map(({ position }) => position)).toEqual([1, 1]);
    expect(await logsOf(ana, campaign.id)).toHaveLength(2);
  });

  it('is not moved for a lead that left after the claim', async () => {
    const { ana, leads, scope } = await backlog(1);
    const claim = await claimDueEnrolments(scope);
    await ana.run(ExitEnrolmentDocument, { input: { enrolmentId: claim.enrolments[0]!.id } });
    await workOffClaim(scope, claim);
    expect(await messagesOf(ana, leads[0]!.id)).toEqual([]);
  });

  it('is not moved when the campaign was paused after all was loaded', async () => {
    const { ana, campaign, leads, scope } = await backlog(1);
    const claim = await claimDueEnrolments(scope);
    const { enrolments } = claim;
    const batch = await loadBatch(scope, enrolments);
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: campaign.id, status: 'PAUSED' } });
    await commitGroup(scope, { claim, enrolments, batch, texts: new LeadTexts(scope), refusal: null });
    expect(await messagesOf(ana, leads[0]!.id)).toEqual([]);
  });

  it.each([
    ['the database was away', new MongoNetworkError('read ECONNRESET')],
    ['others wrote the same rows for too long', new MongoServerError({ message: 'Write conflict', code: 112 })],
    ['the database was too slow', refusal('COMMIT_TOO_SLOW')],
  ])('is done when its lease ends, and nothing of it is refused, when %s', async (_, fault) => {
    const { ana, campaign, leads, scope } = await backlog(3);
    const commit = vi.spyOn(scope, 'commit').mockRejectedValue(fault);
    const claim = await claimDueEnrolments(scope);
    await workOffClaim(scope, claim).catch((error: unknown) => expect(error).toBe(fault));
    expect(commit).toHaveBeenCalled();
    expect(await logsOf(ana, campaign.id)).toEqual([]);
    await endLeases(scope);
    await app.runDueJobs();
    const logs = await logsOf(ana, campaign.id);
    expect(logs.map(({ status }) => status)).toEqual(leads.map(() => 'SENT'));
  });

  it('is given up at once, and not run by run, when the database is away', async () => {
    const { scope } = await backlog(3);
    const commit = vi.spyOn(scope, 'commit').mockRejectedValue(new MongoNetworkError('read ECONNRESET'));
    await expect(workOffClaim(scope, await claimDueEnrolments(scope))).rejects.toThrow('ECONNRESET');
    expect(commit).toHaveBeenCalledTimes(1);
    await endLeases(scope);
  });

  it('of which one run is broken is done but for that run, which is tried again five minutes later', async () => {
    const { ana, campaign, leads, scope } = await backlog(5);
    const claim = await claimDueEnrolments(scope);
    const [broken] = claim.enrolments;
    await scope.read.collection(Enrolment).updateMany({ _id: broken!.id }, { $set: { campaignId: 'none' } });
    await workOffClaim(scope, claim);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id)).toHaveLength(leads.length - 1);
    await scope.read.collection(Enrolment).updateMany({ _id: broken!.id }, { $set: { campaignId: campaign.id } });
    app.clock.advance(5 * MINUTE);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id)).toHaveLength(leads.length);
  });

  it('is claimed by one of two workers, never by both', async () => {
    const { leads, scope } = await backlog(10);
    const claims = await Promise.all([claimDueEnrolments(scope), claimDueEnrolments(scope)]);
    expect(claims.flatMap(({ enrolments }) => enrolments)).toHaveLength(leads.length);
    await endLeases(scope);
  });

  it('of one lead in three campaigns keeps to the caps across them', async () => {
    const ana = await newBroker(app);
    const templateId = await newTemplate(ana);
    for (let n = 0; n < 3; n++) await activeCampaign(ana, [message(templateId)], onStage('ENTRADA'));
    const { id } = await newLead(ana);
    await app.runDueJobs();
    expect(await messagesOf(ana, id)).toHaveLength(2);
    const [held] = (await leadCampaigns(ana, id)).enrolments.filter(({ status }) => status === 'ACTIVE');
    expect(Date.parse(held!.nextStepAt!)).toBeGreaterThan(app.clock.now().getTime());
  });
});

describe('a message that may or may not have gone out', () => {
  it('is found out about, and the run goes on', async () => {
    const { ana, campaign } = await backlog(0);
    messages.next('lose_after');
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id, lead.id)).toMatchObject([
      { status: 'UNKNOWN', attempts: [{ n: 1, status: 'UNKNOWN' }] },
    ]);
    app.clock.advance(HOUR);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id, lead.id)).toMatchObject([
      { status: 'SENT', attempts: [{ n: 1, status: 'SENT' }] },
    ]);
    expect((await leadCampaigns(ana, lead.id)).enrolments[0]).toMatchObject({ position: 1 });
  });

  it('is closed in the ledger and counted though the lead has left the campaign', async () => {
    const { ana, campaign } = await backlog(0);
    messages.next('lose_after');
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    await ana.run(ExitEnrolmentDocument, { input: { enrolmentId: run!.id } });
    app.clock.advance(HOUR);
    await app.runDueJobs();
    expect(await logsOf(ana, campaign.id, lead.id)).toMatchObject([{ status: 'SENT' }]);
    expect((await leadCampaigns(ana, lead.id)).enrolments[0]).toMatchObject({ status: 'EXITED', position: 0 });
    const { campaignStats } = await ana.run(CampaignStatsDocument, { id: campaign.id });
    expect(campaignStats).toMatchObject({ stepsExecuted: 1, leadsContacted: 1 });
  });
});
