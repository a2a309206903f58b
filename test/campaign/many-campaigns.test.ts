import { beforeAll, expect, it } from 'vitest';
import { maxActive } from '../../src/campaign/set-campaign-status.ts';
import { CampaignStatus } from '../../src/campaign/campaign.enums.ts';
import { importContent, manyLeads } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import { SetCampaignStatusDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, move, newCampaign, onStage } from './support/campaigns.ts';

let app: TestApp;
let ana: Awaited<ReturnType<typeof newBroker>>;
const ids: string[] = [];

beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
  for (let n = 0; n < maxActive - 1; n++) ids.push((await activeCampaign(ana, later, onStage('ENTRADA'))).id);
});

const later = [move('PERFILAMIENTO', 24)];
const activate = (id: string) => ana.send(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });

it(`a broker has ${maxActive} active campaigns, also when more are activated at once`, async () => {
  const drafts = await Promise.all([1, 2, 3].map(() => newCampaign(ana, later, onStage('ENTRADA'))));
  const answers = await Promise.all(drafts.map(({ id }) => activate(id)));
  const refused = answers.flatMap(({ errors }) => errors ?? []);
  expect(refused).toHaveLength(2);
  expect(refused[0]!.extensions).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    reason: 'CAMPAIGNS_ACTIVE',
    most: maxActive,
  });
  await ana.run(SetCampaignStatusDocument, { input: { campaignId: ids[0]!, status: 'PAUSED' } });
  const waiting = drafts[answers.findIndex(({ errors }) => errors)]!;
  expect((await activate(waiting.id)).errors).toBeUndefined();
});

it('a file whose leads enter all of them is imported in smaller parts, and each lead enters each', async () => {
  const { status, counts } = await importContent(app, ana, manyLeads(90));
  expect({ status, created: counts.created }).toEqual({ status: 'FINISHED', created: 90 });
  const { db } = app.app.runtime.database;
  const parts = await db.collection('audit_log').countDocuments({ broker: ana.brokerId, event: 'import.progressed' });
  expect(parts).toBeGreaterThan(1);
  const active = await db
    .collection('campaigns')
    .countDocuments({ broker: ana.brokerId, status: CampaignStatus.ACTIVE });
  const enrolments = db.collection('enrolments');
  expect(await enrolments.countDocuments({ broker: ana.brokerId })).toBe(90 * active);
});
