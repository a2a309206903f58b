import { beforeAll, describe, expect, it } from 'vitest';
import { runFollowers } from '../../src/audit/followers/run-followers.ts';
import { sealLog } from '../../src/audit/seal-log.ts';
import { AppError } from '../../src/errors.ts';
import { countFlows, countLeads } from '../../src/pipeline/counting/count-rows.ts';
import { stageCounter } from '../../src/pipeline/counting/count-stages.ts';
import { readStageNumbers } from '../../src/pipeline/counting/stage-numbers.ts';
import { HOUR } from '../../src/runtime/durations.ts';
import { asSystem, type Runtime } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ArchiveLeadDocument,
  MoveLeadToStageDocument,
  RestoreLeadDocument,
  type Stage,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const commands = 60;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same process, that ends as it commits: before the commit, or after it, without knowing of it. */
function dying(runtime: Runtime, when: 'before' | 'after'): Runtime {
  const { client } = runtime.database;
  const startSession = () => {
    const session = client.startSession();
    const commit = session.commitTransaction.bind(session);
    session.commitTransaction = async () => {
      await (when === 'after' ? commit() : session.abortTransaction());
      throw new AppError('OVERLOADED', { retryAfterSeconds: 1 });
    };
    return session;
  };
  return {
    ...runtime,
    database: { ...runtime.database, client: Object.create(client, { startSession: { value: startSession } }) },
  };
}

/** A release whose counter counts from the start of the log. */
function countAnew(): void {
  const { runtime } = app.app;
  const [{ version }] = runtime.followers as [typeof stageCounter];
  runtime.followers = [{ ...stageCounter, version: version + 1 }];
}

/** Does one of what may happen to the numbers of a broker. */
async function act(owner: Client, leads: string[], random: () => number): Promise<void> {
  const { runtime } = app.app;
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const leadId = one(leads);
  const move = { leadId, newStage: one<Stage>(['ENTRADA', 'AGENDADO', 'GANADO', 'PERDIDO']), reason: 'asked' };
  const acts: (() => Promise<unknown>)[] = [
    async () => leads.push((await newLead(owner)).id),
    () => owner.send(MoveLeadToStageDocument, { input: move }),
    () => owner.send(MoveLeadToStageDocument, { input: move }),
    () => owner.run(ArchiveLeadDocument, { input: { leadId } }),
    () => owner.run(RestoreLeadDocument, { input: { leadId } }),
    () => sealLog(runtime),
    () => sealLog(runtime),
    () => runFollowers(runtime),
    () => Promise.all([runFollowers(runtime), runFollowers({ ...runtime, processId: 'another' })]),
    () => runFollowers(dying(runtime, one(['before', 'after']))),
    async () => countAnew(),
    async () => app.clock.advance(random() * 20 * HOUR),
  ];
  await one(acts)();
}

/** The numbers as they are read, and as all rows say. */
async function readAndRecount(brokerId: string) {
  const scope = asSystem(app.app.runtime, brokerId, 'test');
  const period = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-11-01T00:00:00Z'), isOpen: true };
  const { leads, flows } = await readStageNumbers(scope, period);
  const all = Object.entries(leads).filter(([, count]) => count > 0);
  const recount = { leads: await countLeads(scope), flows: await countFlows(scope, period.from, period.to) };
  return [{ leads: Object.fromEntries(all), flows }, recount] as const;
}

describe('the numbers of the stages', () => {
  it.each([1, 2])(
    'are what a recount says after each of 60 random commands, seals, kills, rebuilds and races (seed %i)',
    async (seed) => {
      const random = randomOf(seed);
      const owner = await newBroker(app);
      const leads = [await newLead(owner), await newLead(owner), await newLead(owner)].map(({ id }) => id);
      for (let command = 0; command < commands; command++) {
        await act(owner, leads, random);
        const [read, recount] = await readAndRecount(owner.brokerId);
        expect(read).toEqual(recount);
      }
      await app.runDueJobs();
      const rows = app.app.runtime.database.db.collection('report_rows');
      const kept = () =>
        rows
          .find(
            { broker: owner.brokerId },
            { sort: { day: 1, dims: 1 }, projection: { day: 1, dims: 1, n: 1, _id: 0 } },
          )
          .toArray();
      const before = await kept();
      countAnew();
      await app.runDueJobs();
      expect(await kept()).toEqual(before);
    },
  );
});
