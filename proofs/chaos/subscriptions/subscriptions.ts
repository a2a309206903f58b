import type { Db } from 'mongodb';
import { HangUpCallDocument } from '../../../test/support/graphql/graphql.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';
import { FrontDoor } from '../kit/front-door.ts';
import { freePort } from '../../../src/storage/local-mongod/free-port.ts';
import { openTestableWorld } from '../kit/testable-mongod.ts';
import { until } from '../kit/until.ts';
import type { Verdict } from '../kit/verdict.ts';
import { entriesIn, judge, storedFor } from './judge.ts';
import { Reader } from './reader.ts';
import { seed, type Seed } from './seed.ts';
import { streamOf } from './streams.ts';
import { Trouble, type TroubleOptions } from './trouble.ts';
import { writeAllTheTime } from './writers.ts';

export interface SubscriptionsOptions extends TroubleOptions {
  clients: number;
  /** Calls whose lines are written and read. */
  calls: number;
}

const patience = 120_000;

/** Clients whose lines are cut collect all that is stored, while the API dies, feeds lose their place and the database restarts. */
export async function subscriptions({ clients, calls, ...troubles }: SubscriptionsOptions): Promise<Verdict> {
  const { world, close } = await openTestableWorld();
  const ports = [await freePort(), await freePort()];
  const door = await FrontDoor.open(world.apiPort, ports);
  const readers: Reader[] = [];
  try {
    const trouble = new Trouble(world, door, ports);
    await trouble.startApis();
    const seeded = await seed(world, calls);
    await world.start({ role: 'worker' });
    const before = await entriesIn(world.db);
    readers.push(...(await openReaders(world, seeded, clients)));
    const writing = writeAllTheTime({ ...seeded, db: world.db });
    const had = await trouble.make(troubles);
    await writing.stop();
    for (const callId of seeded.callIds)
      await until('the call is ended', patience, () => seeded.ana.run(HangUpCallDocument, { input: { callId } }));
    // What is still on its way then is not on its way: it was left out.
    await until('everybody has everything', 45_000, () => haveAll(world.db, readers, before)).catch(() => null);
    await Promise.all(readers.map((reader) => reader.stop()));
    const { faults, ...counts } = await judge(world.db, readers, before);
    return { figures: { clients, cuts: door.cuts, earlyCuts: door.earlyCuts, ...had, ...counts }, faults };
  } finally {
    await Promise.all(readers.map((reader) => reader.stop()));
    await door.close();
    await close();
  }
}

async function openReaders(
  world: ChaosWorld,
  { tokens, campaignId, callIds }: Seed,
  clients: number,
): Promise<Reader[]> {
  const newest = await world.db.collection<{ _id: string }>('audit_log').findOne({}, { sort: { _id: -1 } });
  const subjects = { campaignId, callIds, firstEntry: newest!._id };
  const url = `${world.apiUrl.replace('http', 'ws')}/graphql`;
  const readers = Array.from({ length: clients }, (_, n) => {
    // Every tenth stays away for long, so that a replay is long enough to be cut in the middle.
    const away = () => Math.random() * (n % 10 === 0 ? 6000 : 600);
    return new Reader({ url, token: tokens[n % tokens.length]!, stream: streamOf(n, subjects), away });
  });
  for (const reader of readers) reader.start();
  return readers;
}

async function haveAll(db: Db, readers: readonly Reader[], before: Set<string>): Promise<true | null> {
  for (const reader of readers) {
    const stored = await storedFor(db, reader);
    if (!stored.every((key) => reader.known.has(key) || before.has(String(key)))) return null;
    if (reader.stream.name === 'callTranscript' && !reader.isDone) return null;
  }
  return true;
}
