import { expect, it, vi } from 'vitest';
import { EventStore } from '../../src/call/store-events.ts';
import type { TurnEvent } from '../../src/call/turn/events.ts';
import { openTestApp } from '../support/test-app.ts';

it('events of a call that can never be stored hold up no other call', async () => {
  const app = await openTestApp();
  const { database, log } = app.app.runtime;
  const sessions = database.db.collection<{ _id: string }>('call_sessions');
  const talks = ['odd', 'right'].map((callId) => ({ callId, broker: 'b', fence: 1, onLost: vi.fn() }));
  await sessions.insertMany(
    talks.map(({ callId }) => ({ _id: callId, broker: 'b', fence: 1, eventCount: 0, lineCount: 0 })),
  );
  const store = new EventStore(database, log);
  const event = { type: 'silence', at: 1 } as unknown as TurnEvent;
  const odd = { odd: { _bsontype: 'Nothing' } };
  store.add(talks[0]!, { seq: 1, event: { ...event, ...odd }, lines: [] });
  store.add(talks[1]!, { seq: 1, event, lines: [] });
  await store.stored();
  expect(await sessions.find().sort({ _id: 1 }).toArray()).toMatchObject([
    { _id: 'odd', eventCount: 0 },
    { _id: 'right', eventCount: 1 },
  ]);
  expect(talks.map(({ onLost }) => onLost.mock.calls.length)).toEqual([1, 0]);
});
