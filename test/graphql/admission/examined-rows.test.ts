import { beforeAll, describe, expect, it } from 'vitest';
import { activeCampaign, move } from '../../campaign/support/campaigns.ts';
import { importContent, manyLeads } from '../../import/imports.ts';
import { newBroker } from '../../support/brokers.ts';
import type { Client } from '../../support/client.ts';
import { AddLeadNoteDocument } from '../../support/graphql/graphql.ts';
import { newLead } from '../../support/leads.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { HOUR } from '../../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function costOf(client: Client, query: string): Promise<number> {
  const { answer } = await client.exchange(query);
  expect(answer.errors).toBeUndefined();
  return answer.extensions!.cost!.actual;
}

describe('a point is paid for every ten rows', () => {
  it('whose moves are added up because the period is part of a day', async () => {
    const owner = await newBroker(app);
    app.clock.moveTo('2026-12-03T10:00:00Z');
    const metrics = '{ pipelineMetrics(range: { from: "2026-12-03T00:00:01Z", to: "2026-12-03T23:00:00Z" }) { from } }';
    const before = await costOf(owner, metrics);
    await importContent(app, owner, manyLeads(100));
    app.clock.advance(14 * HOUR);
    expect(await costOf(owner, metrics)).toBe(before + 10);
  });

  it('that are counted because the log was never sealed, and that are read from it because it is not sealed yet', async () => {
    const owner = await newBroker(app);
    const board = '{ leadsByStage(stage: ENTRADA, first: 1) { totalCount } }';
    const before = await costOf(owner, board);
    for (let n = 0; n < 10; n++) await newLead(owner);
    expect(await costOf(owner, board)).toBe(before + 1);
    await app.runDueJobs();
    expect(await costOf(owner, board)).toBe(before);
    for (let n = 0; n < 10; n++) await newLead(owner);
    expect(await costOf(owner, board)).toBe(before + 1);
  });

  it('that the statistics of a campaign add up', async () => {
    const owner = await newBroker(app);
    const values = { triggeredBy: 'LEAD_SCORE' as const, triggerCondition: { leadScore: { scoreMin: 0 } } };
    const { id } = await activeCampaign(owner, [move('ENTRADA')], values);
    const stats = `{ campaignStats(id: "${id}") { stepsExecuted } }`;
    const before = await costOf(owner, stats);
    await importContent(app, owner, manyLeads(40));
    app.clock.advance(HOUR);
    await app.runDueJobs();
    expect(await costOf(owner, stats)).toBeGreaterThanOrEqual(before + 4);
  });

  it('among which the first of a lead are found', async () => {
    const owner = await newBroker(app);
    const { id } = await newLead(owner);
    const notes = `{ lead(id: "${id}") { notes(first: 1) { pageInfo { hasNextPage } } } }`;
    const before = await costOf(owner, notes);
    for (let n = 0; n < 20; n++) await owner.run(AddLeadNoteDocument, { input: { leadId: id, body: `note ${n}` } });
    expect(await costOf(owner, notes)).toBe(before + 2);
  });

  it('of the list of files', async () => {
    const owner = await newBroker(app);
    const files = '{ files(first: 1) { totalCount } }';
    const before = await costOf(owner, files);
    for (let n = 0; n < 10; n++) await owner.upload(`${n}.txt`, 'a');
    expect(await costOf(owner, files)).toBe(before + 1);
  });
});
