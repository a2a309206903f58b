import { beforeAll, describe, expect, it } from 'vitest';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Channel, Stage } from '../../src/lead/lead.types.ts';
import { noteReply } from '../../src/lead/score/note-reply.ts';
import { wayOf } from '../../src/pipeline/counting/stage-flows.ts';
import { stageMetrics } from '../../src/pipeline/pipeline-metrics.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import type { Tx } from '../../src/storage/commit/tx.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  CreateLeadDocument,
  type CreateLeadInput,
  InactiveLeadsDocument,
  LeadsByStageDocument,
  MoveLeadToStageDocument,
  PipelineMetricsDocument,
  type Stage as StageName,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY, HOUR, MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function newLead(client: Client, values: Partial<CreateLeadInput> = {}): Promise<string> {
  return (await client.run(CreateLeadDocument, { input: { name: 'Ana', ...values } })).createLead.id;
}

const move = (leadId: string, newStage: StageName, reason = 'interested') => ({ input: { leadId, newStage, reason } });
const inCommit = <T>(broker: string, work: (tx: Tx) => Promise<T>) =>
  asSystem(app.app.runtime, broker, 'test').commit(work);

describe('the pipeline', () => {
  it('lists a stage, the last to enter first', async () => {
    const owner = await newBroker(app);
    const ids: string[] = [];
    for (const name of ['Ana', 'Eva', 'Luis']) {
      ids.push(await newLead(owner, { name }));
      app.clock.advance(HOUR);
    }
    await owner.run(MoveLeadToStageDocument, move(ids[1]!, 'AGENDADO'));
    const page = await owner.run(LeadsByStageDocument, { stage: 'ENTRADA', first: 1 });
    const next = await owner.run(LeadsByStageDocument, {
      stage: 'ENTRADA',
      first: 1,
      after: page.leadsByStage.pageInfo.endCursor,
    });
    expect([page, next].map(({ leadsByStage }) => leadsByStage.edges[0]!.node.name)).toEqual(['Luis', 'Ana']);
    expect(next.leadsByStage).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
  });

  it('finds who has been silent in a stage, the longest silent first', async () => {
    const owner = await newBroker(app);
    const [ana, eva] = [await newLead(owner, { name: 'Ana' }), await newLead(owner, { name: 'Eva' })];
    app.clock.advance(5 * DAY);
    await inCommit(owner.brokerId, async (tx) => noteReply(tx, await tx.lock(Lead, eva), Channel.TELEGRAM));
    await newLead(owner, { name: 'Luis' });
    const silent = async (inactivityDays: number) =>
      (await owner.run(InactiveLeadsDocument, { stage: 'ENTRADA', inactivityDays })).inactiveLeads.edges.map(
        ({ node }) => node.id,
      );
    expect(await silent(4)).toEqual([ana]);
    app.clock.advance(5 * DAY);
    expect((await silent(4)).slice(0, 2)).toEqual([ana, eva]);
    await owner.run(MoveLeadToStageDocument, move(ana, 'PERFILAMIENTO'));
    expect(await silent(7)).toEqual([]);
  });

  it('has a lead that is silent for a day among the inactive from that instant, on every page', async () => {
    const owner = await newBroker(app);
    const ids: string[] = [];
    for (const name of ['Ana', 'Eva', 'Luis']) {
      ids.push(await newLead(owner, { name }));
      app.clock.advance(20 * MINUTE);
    }
    const silent = async (after: string | null = null) => {
      const asked = { stage: 'ENTRADA' as const, inactivityDays: 1, after };
      const { edges, pageInfo } = (await owner.run(InactiveLeadsDocument, asked)).inactiveLeads;
      return { ids: edges.map(({ node }) => node.id), endCursor: pageInfo.endCursor ?? null };
    };
    app.clock.advance(DAY - HOUR);
    const first = await silent();
    expect(first.ids).toEqual(ids.slice(0, 1));
    app.clock.advance(20 * MINUTE);
    expect((await silent()).ids).toEqual(ids.slice(0, 2));
    app.clock.advance(20 * MINUTE);
    expect((await silent(first.endCursor)).ids).toEqual(ids.slice(1));
    const other = { stage: 'ENTRADA' as const, inactivityDays: 2, after: first.endCursor };
    const refused = await owner.refused(InactiveLeadsDocument, other);
    expect(refused.extensions.fields).toMatchObject([{ code: 'CURSOR_OF_ANOTHER_LIST' }]);
  });

  it('is counted: who is where, who came and went, how long they stayed and how many went on', async () => {
    const owner = await newBroker(app);
    const [ana, eva] = [await newLead(owner), await newLead(owner)];
    app.clock.advance(2 * HOUR);
    await owner.run(MoveLeadToStageDocument, move(ana, 'PERFILAMIENTO'));
    app.clock.advance(2 * HOUR);
    await owner.run(MoveLeadToStageDocument, move(eva, 'PERDIDO'));
    const from = new Date(app.clock.now().getTime() - DAY).toISOString();
    const to = new Date(app.clock.now().getTime() + 1).toISOString();
    const { pipelineMetrics } = await owner.run(PipelineMetricsDocument, { range: { from, to } });
    expect(pipelineMetrics.stages).toHaveLength(8);
    expect(pipelineMetrics.stages[0]).toEqual({
      stage: 'ENTRADA',
      leadCount: 0,
      entered: 2,
      left: 2,
      averageHours: 3,
      conversion: 0.5,
    });
    expect(pipelineMetrics.stages[1]).toEqual({
      stage: 'PERFILAMIENTO',
      leadCount: 1,
      entered: 1,
      left: 0,
      averageHours: null,
      conversion: null,
    });
    const refused = await owner.refused(PipelineMetricsDocument, { range: { from: to, to: from } });
    expect(refused.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'range.to' }] });
  });

  it('tells of today and the 30 days before it, each from its beginning, when no period is given', async () => {
    const owner = await newBroker(app);
    for (const at of ['2026-10-31T23:59:59Z', '2026-11-01T00:00:00Z']) {
      app.clock.moveTo(at);
      await newLead(owner);
    }
    app.clock.moveTo('2026-12-01T15:00:00Z');
    const { pipelineMetrics } = await owner.run(PipelineMetricsDocument, {});
    expect(pipelineMetrics).toMatchObject({ from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T15:00:00.000Z' });
    expect(pipelineMetrics.stages[0]).toMatchObject({ leadCount: 2, entered: 1 });
  });

  it('counts going back and getting lost as leaving, not as going on', () => {
    const flows = Object.fromEntries(
      [Stage.ENTRADA, Stage.PERDIDO, Stage.AGENDADO, Stage.GANADO].map((to) => [
        wayOf(Stage.PERFILAMIENTO, to),
        { count: 1, seconds: 3600 },
      ]),
    );
    expect(stageMetrics(Stage.PERFILAMIENTO, 7, flows)).toEqual({
      stage: Stage.PERFILAMIENTO,
      leadCount: 7,
      entered: 0,
      left: 4,
      averageHours: 1,
      conversion: 0.5,
    });
  });
});
