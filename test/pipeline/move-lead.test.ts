import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf, type Client } from '../support/client.ts';
import {
  ArchiveLeadDocument,
  AuditLogsDocument,
  CreateLeadDocument,
  type CreateLeadInput,
  LeadDocument,
  MoveLeadToStageDocument,
  type Stage as StageName,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { HOUR } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function newLead(client: Client, values: Partial<CreateLeadInput> = {}): Promise<string> {
  return (await client.run(CreateLeadDocument, { input: { name: 'Ana', ...values } })).createLead.id;
}

const move = (leadId: string, newStage: StageName, reason = 'interested') => ({ input: { leadId, newStage, reason } });

describe('a move', () => {
  it('keeps from where, to where, why, who and for how long it was there', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner);
    app.clock.advance(2 * HOUR);
    const { moveLeadToStage } = await owner.run(MoveLeadToStageDocument, move(leadId, 'AGENDADO'));
    expect(moveLeadToStage).toMatchObject({ stage: 'AGENDADO', stageEnteredAt: app.clock.now().toISOString() });
    const { lead } = await owner.run(LeadDocument, { id: leadId });
    expect(nodesOf(lead.stageTransitions)[0]).toMatchObject({
      from: 'ENTRADA',
      to: 'AGENDADO',
      reason: 'interested',
      secondsInStage: 7200,
      actor: { id: owner.memberId },
    });
    expect(lead.scoreParts.find(({ name }) => name === 'stage_score')!.points).toBeGreaterThan(0);
  });

  it('to the stage the lead is in is recorded and changes nothing', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner);
    app.clock.advance(HOUR);
    await owner.run(MoveLeadToStageDocument, move(leadId, 'ENTRADA'));
    const { lead } = await owner.run(LeadDocument, { id: leadId });
    expect(nodesOf(lead.stageTransitions)).toHaveLength(1);
    expect(new Date(lead.stageEnteredAt).getTime()).toBe(app.clock.now().getTime() - HOUR);
    const { auditLogs } = await owner.run(AuditLogsDocument, { filter: { leadId } });
    expect(auditLogs.edges.map(({ node }) => node.event)).toEqual(['lead.stage_kept', 'lead.created']);
  });

  it('sent twice under one idempotency key happens once', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner);
    const input = { ...move(leadId, 'AGENDADO').input, idempotencyKey: 'a' };
    for (const _ of [1, 2]) await owner.run(MoveLeadToStageDocument, { input });
    expect(nodesOf((await owner.run(LeadDocument, { id: leadId })).lead.stageTransitions)).toHaveLength(2);
  });

  it('of a lead that was put away is a CONFLICT, without a reason it is refused, of another broker NOT_FOUND', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const leadId = await newLead(owner);
    expect((await other.refused(MoveLeadToStageDocument, move(leadId, 'AGENDADO'))).extensions.code).toBe('NOT_FOUND');
    expect((await owner.refused(MoveLeadToStageDocument, move(leadId, 'AGENDADO', ''))).extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    await owner.run(ArchiveLeadDocument, { input: { leadId } });
    expect((await owner.refused(MoveLeadToStageDocument, move(leadId, 'AGENDADO'))).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'LEAD_ARCHIVED',
    });
  });
});
