import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  AcceptInvitationDocument,
  AuditLogsDocument,
  InviteUserDocument,
  ResumeDispatchDocument,
  StopDispatchDocument,
  type Role,
} from '../support/graphql/graphql.ts';
import { password } from '../support/registration.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { stop, stopsOf } from './support.ts';
import { newCampaign } from '../campaign/support/campaigns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const ofCampaign = (campaignId: string | null) => ({ input: { scope: 'CAMPAIGN' as const, campaignId } });
const refusalOf = async (asked: Promise<{ errors?: readonly { extensions: { code: unknown; reason?: unknown } }[] }>) =>
  (await asked).errors?.[0]?.extensions;

/** Another member of the broker. */
async function memberOf(owner: Client, role: Role): Promise<Client> {
  const email = `stopping-${role}@example.com`.toLowerCase();
  const { token } = (await owner.run(InviteUserDocument, { input: { email, role } })).inviteUser;
  const input = { token: token!, name: role, password };
  return app.as((await app.anyone.run(AcceptInvitationDocument, { input })).acceptInvitation.token);
}

describe('a stop', () => {
  it('says what it holds back, since when, why, and who stopped', async () => {
    const ana = await newBroker(app);
    await stop(ana, { scope: 'CALLS', hangUp: true, reason: 'Wrong number list' });
    expect(await stopsOf(ana)).toMatchObject([
      {
        scope: 'CALLS',
        campaignId: null,
        hangUp: true,
        reason: 'Wrong number list',
        createdAt: app.clock.now().toISOString(),
        stoppedBy: { kind: 'MEMBER', id: ana.memberId },
        isOfInstallation: false,
        liftedAt: null,
      },
    ]);
  });

  it('is made by an agent and lifted by a manager, not by the agent; a viewer only sees it', async () => {
    const ana = await newBroker(app);
    const [manager, agent, viewer] = await Promise.all([
      memberOf(ana, 'MANAGER'),
      memberOf(ana, 'AGENT'),
      memberOf(ana, 'VIEWER'),
    ]);
    const input = { scope: 'ALL' as const };
    expect(await refusalOf(viewer.send(StopDispatchDocument, { input }))).toMatchObject({ code: 'FORBIDDEN' });
    const { id: stopId } = await stop(agent);
    expect(await refusalOf(agent.send(ResumeDispatchDocument, { input: { stopId } }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await stopsOf(viewer)).toMatchObject([{ id: stopId }]);
    await manager.run(ResumeDispatchDocument, { input: { stopId } });
    expect(await stopsOf(viewer)).toEqual([]);
  });

  it('of what is stopped already is the same stop, to which hanging up can be added', async () => {
    const ana = await newBroker(app);
    const first = await stop(ana, { reason: 'First' });
    expect(await stop(ana, { reason: 'Second' })).toMatchObject({ id: first.id, reason: 'First', hangUp: false });
    expect(await stop(ana, { hangUp: true })).toMatchObject({ id: first.id, reason: 'First', hangUp: true });
    expect(await stopsOf(ana)).toHaveLength(1);
  });

  it('of a campaign names one of the broker', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { id: campaign } = await newCampaign(ana, []);
    expect(await refusalOf(eva.send(StopDispatchDocument, ofCampaign(campaign)))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stopsOf(eva)).toEqual([]);
    expect(await refusalOf(ana.send(StopDispatchDocument, ofCampaign(null)))).toMatchObject({
      fields: [{ field: 'input.campaignId', code: 'STOP_CAMPAIGN_MISSING' }],
    });
    const input = { scope: 'ALL' as const, campaignId: campaign };
    expect(await refusalOf(ana.send(StopDispatchDocument, { input }))).toMatchObject({
      fields: [{ field: 'input.campaignId', code: 'STOP_CAMPAIGN_NOT_TAKEN' }],
    });
    expect(await stop(ana, ofCampaign(campaign).input)).toMatchObject({ campaignId: campaign });
  });

  it('is lifted once: who lifts it again finds it as it was', async () => {
    const ana = await newBroker(app);
    const input = { stopId: (await stop(ana)).id };
    const { liftedAt } = (await ana.run(ResumeDispatchDocument, { input })).resumeDispatch;
    app.clock.advance(1000);
    const again = await ana.run(ResumeDispatchDocument, { input: { ...input, skipOverdue: true } });
    expect(again.resumeDispatch).toMatchObject({ liftedAt, skipOverdue: false });
  });

  it('is in the log when it is made and when it is lifted', async () => {
    const ana = await newBroker(app);
    const { id: stopId } = await stop(ana, { scope: 'MESSAGES' });
    await ana.run(ResumeDispatchDocument, { input: { stopId, skipOverdue: true } });
    const { edges } = (await ana.run(AuditLogsDocument, { filter: { entityId: stopId }, first: 10 })).auditLogs;
    expect(edges.map(({ node }) => node)).toMatchObject([
      { event: 'dispatch.resumed', actor: { id: ana.memberId }, details: { scope: 'messages', skipOverdue: true } },
      { event: 'dispatch.stopped', actor: { id: ana.memberId }, details: { scope: 'messages', hangUp: false } },
    ]);
  });

  it('sent twice under one key is one, and the key with another scope is refused', async () => {
    const ana = await newBroker(app);
    const keyed = { scope: 'CALLS' as const, idempotencyKey: 'stop' };
    const first = await stop(ana, keyed);
    await ana.run(ResumeDispatchDocument, { input: { stopId: first.id } });
    expect(await stop(ana, keyed)).toMatchObject({ id: first.id });
    expect(await stopsOf(ana)).toEqual([]);
    const other = { input: { ...keyed, scope: 'ALL' as const } };
    expect(await refusalOf(ana.send(StopDispatchDocument, other))).toMatchObject({ code: 'CONFLICT' });
  });
});
