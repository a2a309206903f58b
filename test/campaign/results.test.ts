import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  ApplyCampaignToLeadDocument,
  CampaignLogsDocument,
  CampaignProgressDocument,
  CampaignStatsDocument,
  ExplainEnrolmentDocument,
  PreviewCampaignDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, exampleLead, move, welcome } from './support/campaigns.ts';
import { DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });

beforeAll(async () => {
  app = await openTestApp({ ports: { messages } });
});

describe('the statistics of a campaign', () => {
  it('count steps, leads and rates from the ledger, and delivery from the messages', async () => {
    const {
      ana,
      campaign: { id, steps },
    } = await welcome(app);
    messages.next('refuse');
    await exampleLead(ana);
    await app.runDueJobs();
    await exampleLead(ana);
    await exampleLead(ana);
    await app.runDueJobs();
    app.clock.advance(DAY);
    await app.runDueJobs();
    const { campaignStats } = await ana.run(CampaignStatsDocument, { id });
    expect(campaignStats).toMatchObject({
      stepsExecuted: 6,
      leadsContacted: 2,
      successRate: 5 / 6,
      failureRate: 1 / 6,
    });
    expect(campaignStats.bySteps.find(({ stepId }) => stepId === steps[0]!.stepId)).toMatchObject({
      action: 'SEND_MESSAGE',
      byStatus: [
        { status: 'FAILED', count: 1 },
        { status: 'SENT', count: 2 },
      ],
    });
    expect(campaignStats.enrolments).toEqual([{ status: 'COMPLETED', count: 3 }]);
    expect(campaignStats.delivery).toEqual([
      { status: 'FAILED', count: 1 },
      { status: 'SENT', count: 2 },
    ]);
  });

  it('are empty, not zero per cent, before anything happened', async () => {
    const {
      ana,
      campaign: { id },
    } = await welcome(app);
    const { campaignStats } = await ana.run(CampaignStatsDocument, { id });
    expect(campaignStats).toMatchObject({
      stepsExecuted: 0,
      leadsContacted: 0,
      successRate: null,
      failureRate: null,
      byStatus: [],
    });
  });

  it('are out of reach for another broker', async () => {
    const {
      campaign: { id },
    } = await welcome(app);
    const eva = await newBroker(app);
    const lead = await exampleLead(eva);
    const refusals = await Promise.all([
      eva.refused(CampaignStatsDocument, { id }),
      eva.refused(CampaignLogsDocument, { campaignId: id }),
      eva.refused(PreviewCampaignDocument, { id }),
      eva.refused(ExplainEnrolmentDocument, { campaignId: id, leadId: lead.id }),
    ]);
    expect(refusals.map(({ extensions }) => extensions.code)).toEqual(refusals.map(() => 'NOT_FOUND'));
  });
});

describe('the ledger of a campaign', () => {
  it('is read by lead and by status, page by page', async () => {
    const {
      ana,
      campaign: { id },
    } = await welcome(app);
    const lead = await exampleLead(ana);
    await exampleLead(ana);
    await app.runDueJobs();
    const read = async (filter: object) =>
      (await ana.run(CampaignLogsDocument, { campaignId: id, ...filter })).campaignLogs;
    expect((await read({ leadId: lead.id })).edges).toMatchObject([
      { node: { leadId: lead.id, stepNumber: 1, status: 'SENT' } },
    ]);
    expect((await read({ status: 'FAILED' })).edges).toEqual([]);
    const page = await read({ first: 1 });
    expect(page).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const rest = await read({ first: 1, after: page.pageInfo.endCursor });
    expect(rest.edges[0]!.node.id).not.toBe(page.edges[0]!.node.id);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

describe('the live progress of a campaign', () => {
  it('tells what happens to its leads, in order, and nothing of other campaigns', async () => {
    const {
      ana,
      campaign: { id },
    } = await welcome(app);
    const other = await activeCampaign(ana, [move('SEGUIMIENTO')]);
    const progress = await app.following(() => ana.subscribe(CampaignProgressDocument, { campaignId: id }));
    const lead = await newLead(ana, { phone: '+522221234599' });
    await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId: other.id, leadId: lead.id } });
    await app.runDueJobs();
    const events = [];
    for (let n = 0; n < 3; n++) events.push((await progress.next()).campaignProgress);
    await progress.close();
    expect(events).toMatchObject([
      { event: 'enrolment.started', campaignId: id, leadId: lead.id },
      { event: 'message.sent', campaignId: id, leadId: lead.id },
      { event: 'enrolment.step_done', campaignId: id, stepNumber: 1, status: 'SENT' },
    ]);
  });
});
