import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { followTranscript } from '../../src/call/follow-transcript.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { DeafFeed } from '../support/deaf-feed.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const broker = 'broker';

/** A call that is being held and followed, while the feed tells only what the test says. */
async function followed(after = 0) {
  const { db } = app.app.runtime.database;
  const callId = randomUUID();
  const ids = { attemptKey: callId, providerCallId: callId };
  await db
    .collection<{ _id: string; broker: string; dial: string }>('voice_calls')
    .insertOne({ _id: callId, broker, dial: 'placed', ...ids });
  const feed = new DeafFeed();
  const scope = asSystem({ ...app.app.runtime, feed }, broker, 'test');
  const lines = await followTranscript(scope, callId, after);
  const rowOf = (seq: number) => ({ _id: `${callId}:${seq}`, broker, callId, seq, text: `line ${seq}` });
  const store = async (...seqs: number[]) => {
    await db.collection<{ _id: string }>('call_transcripts').insertMany(seqs.map(rowOf));
  };
  const tell = (seq: number) => feed.tell('call_transcripts', rowOf(seq));
  const read = async (count: number) => {
    const seen: number[] = [];
    while (seen.length < count) seen.push((await lines.next()).value.seq);
    return seen;
  };
  return { feed, store, tell, read, end: () => lines.return!() };
}

describe('a line of a transcript', () => {
  it('that the feed missed is read when the feed says so', async () => {
    const { feed, store, read, end } = await followed();
    await store(1, 2);
    feed.resync();
    expect(await read(2)).toEqual([1, 2]);
    await end();
  });

  it('that comes before the one before it waits for it', async () => {
    const { store, tell, read, end } = await followed();
    await store(1, 2, 3);
    tell(3);
    tell(1);
    expect(await read(3)).toEqual([1, 2, 3]);
    await end();
  });

  it('that is told twice is shown once', async () => {
    const { store, tell, read, end } = await followed();
    await store(1);
    tell(1);
    tell(1);
    await store(2);
    tell(2);
    expect(await read(2)).toEqual([1, 2]);
    await end();
  });
});
