import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Stage } from '../../src/lead/lead.types.ts';
import { FollowerCursor } from '../../src/audit/followers/follower-cursor.entity.ts';
import { stageCounter } from '../../src/pipeline/counting/count-stages.ts';
import { BrokerReader } from '../../src/storage/broker-reader.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ArchiveLeadDocument,
  LeadsByStageDocument,
  MoveLeadToStageDocument,
  PipelineMetricsDocument,
  RestoreLeadDocument,
  type PeriodInput,
  type Stage as StageName,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { HOUR, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** How many leads stand in each stage, as the metrics say; stages without any are left out. */
async function present(owner: Client) {
  const { stages } = (await owner.run(PipelineMetricsDocument, {})).pipelineMetrics;
  return Object.fromEntries(stages.filter((one) => one.leadCount > 0).map((one) => [one.stage, one.leadCount]));
}

/** What came, went and stayed in each stage in a period; stages where nothing moved are left out. */
async function moved(owner: Client, range: PeriodInput) {
  const { stages } = (await owner.run(PipelineMetricsDocument, { range })).pipelineMetrics;
  const all = stages.map((one) => [one.stage, [one.entered, one.left, one.averageHours]] as const);
  return Object.fromEntries(all.filter(([, [entered, left]]) => entered + left > 0));
}

async function inStage(owner: Client, stage: StageName) {
  return (await owner.run(LeadsByStageDocument, { stage })).leadsByStage.totalCount;
}

const move = (owner: Client, leadId: string, newStage: StageName) =>
  owner.run(MoveLeadToStageDocument, { input: { leadId, newStage, reason: 'interested' } });

const column = (stage: StageName) => `${stage}: leadsByStage(stage: ${stage}, first: 1) { totalCount }`;

const hoursAgo = (hours: number) => new Date(app.clock.now().getTime() - hours * HOUR).toISOString();

describe('how many leads a stage has', () => {
  it('is what the rows say before the log was ever sealed, what is kept then, and what happened since', async () => {
    const owner = await newBroker(app);
    const [ana, eva, luis] = [await newLead(owner), await newLead(owner), await newLead(owner)];
    await move(owner, ana.id, 'AGENDADO');
    expect(await present(owner)).toEqual({ ENTRADA: 2, AGENDADO: 1 });
    await app.runDueJobs();
    expect(await present(owner)).toEqual({ ENTRADA: 2, AGENDADO: 1 });
    await move(owner, eva.id, 'AGENDADO');
    await newLead(owner);
    expect(await present(owner)).toEqual({ ENTRADA: 2, AGENDADO: 2 });
    await app.runDueJobs();
    await move(owner, luis.id, 'GANADO');
    expect(await present(owner)).toEqual({ ENTRADA: 1, AGENDADO: 2, GANADO: 1 });
    expect(await inStage(owner, 'AGENDADO')).toBe(2);
    await app.runDueJobs();
    expect(await present(owner)).toEqual({ ENTRADA: 1, AGENDADO: 2, GANADO: 1 });
  });

  it('is of one moment, and read once, for all columns of a board', async () => {
    const owner = await newBroker(app);
    for (const stage of [null, null, 'AGENDADO'] as const) {
      const { id } = await newLead(owner);
      if (stage) await move(owner, id, stage);
    }
    await app.runDueJobs();
    const reads = vi.spyOn(BrokerReader.prototype, 'findOne');
    onTestFinished(() => reads.mockRestore());
    const board = await owner.run(`{ ${(['ENTRADA', 'AGENDADO', 'GANADO'] as const).map(column).join(' ')} }`);
    expect(board).toEqual({ ENTRADA: { totalCount: 2 }, AGENDADO: { totalCount: 1 }, GANADO: { totalCount: 0 } });
    expect(reads.mock.calls.filter(([entity]) => entity === FollowerCursor)).toHaveLength(1);
  });

  it('is counted anew for each query, also when one socket asks them all', async () => {
    const owner = await newBroker(app);
    const socket = await rawSocket(app.url, owner.token);
    const ask = async (id: string) => {
      socket.send({ id, type: 'subscribe', payload: { query: `{ ${column('ENTRADA')} }` } });
      const [answer] = [await socket.next(), await socket.next()];
      return answer['payload'];
    };
    expect(await ask('1')).toMatchObject({ data: { ENTRADA: { totalCount: 0 } } });
    await newLead(owner);
    expect(await ask('2')).toMatchObject({ data: { ENTRADA: { totalCount: 1 } } });
    socket.close();
  });

  it('leaves out who is archived, however often, until they are restored', async () => {
    const owner = await newBroker(app);
    const [ana] = [await newLead(owner), await newLead(owner)];
    await app.runDueJobs();
    for (const sealed of [false, true]) {
      for (let time = 0; time < 2; time++) await owner.run(ArchiveLeadDocument, { input: { leadId: ana.id } });
      if (sealed) await app.runDueJobs();
      expect(await inStage(owner, 'ENTRADA')).toBe(1);
      for (let time = 0; time < 2; time++) await owner.run(RestoreLeadDocument, { input: { leadId: ana.id } });
      if (sealed) await app.runDueJobs();
      expect(await inStage(owner, 'ENTRADA')).toBe(2);
    }
  });
});

describe('what moved in a period', () => {
  it('is the same before the log is sealed and after, wherever in a day the period begins and ends', async () => {
    const owner = await newBroker(app);
    app.clock.moveTo('2026-12-01T09:00:00Z');
    const ana = await newLead(owner);
    app.clock.advance(DAY);
    await move(owner, ana.id, 'AGENDADO');
    const eva = await newLead(owner);
    app.clock.advance(DAY + 5 * HOUR);
    await move(owner, eva.id, 'AGENDADO');
    await move(owner, ana.id, 'GANADO');
    app.clock.advance(HOUR);
    const whole = { ENTRADA: [2, 2, 26.5], AGENDADO: [2, 1, 29], GANADO: [1, 0, null] };
    const periods: [PeriodInput, Record<string, unknown>][] = [
      [{}, whole],
      [{ from: hoursAgo(54) }, whole],
      // From the hour after Ana came until the hour before the last moves.
      [
        { from: hoursAgo(53), to: hoursAgo(2) },
        { ENTRADA: [1, 1, 24], AGENDADO: [1, 0, null] },
      ],
      [
        { from: hoursAgo(31), to: hoursAgo(29) },
        { ENTRADA: [1, 1, 24], AGENDADO: [1, 0, null] },
      ],
      [{ from: hoursAgo(29) }, { ENTRADA: [0, 1, 29], AGENDADO: [1, 1, 29], GANADO: [1, 0, null] }],
    ];
    for (const [range, expected] of periods) expect(await moved(owner, range)).toEqual(expected);
    await app.runDueJobs();
    for (const [range, expected] of periods) expect(await moved(owner, range)).toEqual(expected);
    await newLead(owner);
    const after = { ...whole, ENTRADA: [3, 2, 26.5] };
    expect(await moved(owner, {})).toEqual(after);
    await app.runDueJobs();
    expect(await moved(owner, {})).toEqual(after);
  });
});

/** Does this as each reading of the kept days begins, so many times; then no more. */
function beforeDaysAreRead(times: number, act: () => Promise<unknown>): void {
  let left = times;
  const { db } = app.app.runtime.database;
  const collectionOf = db.collection.bind(db);
  const reads = vi.spyOn(db, 'collection').mockImplementation((name, options) => {
    const rows = collectionOf(name, options);
    if (name !== 'report_rows') return rows;
    const aggregate = rows.aggregate.bind(rows);
    vi.spyOn(rows, 'aggregate').mockImplementation((...asked) => {
      const cursor = aggregate(...asked);
      const toArray = cursor.toArray.bind(cursor);
      vi.spyOn(cursor, 'toArray').mockImplementation(async () => {
        if (left-- > 0) await act();
        return toArray();
      });
      return cursor;
    });
    return rows;
  });
  onTestFinished(() => reads.mockRestore());
}

describe('the numbers of a broker whose log is followed while they are read', () => {
  it.each([1, Infinity])('count each move once, be it with %d of the reads', async (times) => {
    const owner = await newBroker(app);
    await newLead(owner);
    await app.runDueJobs();
    const ana = await newLead(owner);
    await move(owner, ana.id, 'AGENDADO');
    beforeDaysAreRead(times, async () => {
      await app.runDueJobs();
      await newLead(owner);
    });
    const counted = { ENTRADA: [3, 1, expect.any(Number)], AGENDADO: [1, 0, null] };
    expect(await moved(owner, {})).toMatchObject(counted);
  });
});

describe('the numbers of the last days until now', () => {
  it('are the kept ones, while the time goes on: no transition is added up', async () => {
    const owner = await newBroker(app);
    const ana = await newLead(owner);
    await move(owner, ana.id, 'AGENDADO');
    await app.runDueJobs();
    const stands = app.clock.now;
    const goes = vi.spyOn(app.clock, 'now').mockImplementation(() => (app.clock.advance(1), stands()));
    const added = vi.spyOn(BrokerReader.prototype, 'addUp');
    onTestFinished(() => [goes, added].forEach((spy) => spy.mockRestore()));
    expect(await moved(owner, {})).toEqual({ ENTRADA: [1, 1, expect.any(Number)], AGENDADO: [1, 0, null] });
    expect(added).not.toHaveBeenCalled();
  });
});

describe('the log, as the stages count it', () => {
  it('tells of an archived lead that moves as a move, and not as one more in a list', () => {
    const createdAt = new Date('2026-12-01T23:59:59Z');
    const details = { from: Stage.ENTRADA, to: Stage.AGENDADO, reason: 'asked', secondsInStage: 60, wasArchived: true };
    const entry = { id: 'e', event: 'lead.stage_changed' as const, entityId: 'l', leadId: 'l', details, createdAt };
    expect(stageCounter.count(entry)).toEqual([
      { at: createdAt, dims: { from: 'entrada', to: 'agendado' }, add: { count: 1, seconds: 60 } },
    ]);
  });
});
