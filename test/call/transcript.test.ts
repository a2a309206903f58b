import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client, NonNullRoots } from '../support/client.ts';
import {
  AuditLogsDocument,
  CallTranscriptDocument,
  CallUpdatesDocument,
  type CallTranscriptSubscription,
} from '../support/graphql/graphql.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});

type Line = NonNullRoots<CallTranscriptSubscription>['callTranscript'];

const openedCall = async () => {
  const ana = await newBroker(line.app);
  const { callId } = await line.ask(ana);
  const callSid = `CA${line.voice.placed.length}`;
  const request = line.voice.last;
  await line.voice.status(request, callSid, 'in-progress');
  const relay = await line.voice.openRelay(request, callSid);
  await relay.hear();
  return { ana, callId, callSid, request, relay };
};

/** Reads so many lines from the one after `after`, then goes away. */
const read = async (client: Client, callId: string, after: number, count: number): Promise<Line[]> => {
  const lines = client.subscribe(CallTranscriptDocument, { callId, after });
  const seen: Line[] = [];
  while (seen.length < count) seen.push((await lines.next()).callTranscript);
  await lines.close();
  return seen;
};

const seqs = (lines: Line[]) => lines.map(({ seq }) => seq);

describe('the live transcript of a call', () => {
  it('resumed with `after` has no gap and no repeat, and ends with the call', async () => {
    const { ana, callId, callSid, request, relay } = await openedCall();
    relay.say('Sí, dígame.');
    await relay.hear();
    const first = await read(ana, callId, 0, 2);
    expect(seqs(first)).toEqual([1, 2]);
    expect(first[1]).toMatchObject({ speaker: 'CUSTOMER', text: 'Sí, dígame.' });

    const live = ana.subscribe(CallTranscriptDocument, { callId, after: 2 });
    const seen: Line[] = [];
    const following = (async () => {
      for (;;) seen.push((await live.next()).callTranscript);
    })().catch((error: Error) => error.message);
    relay.say('Para vivir.');
    await relay.hear();
    relay.say('Quiero hablar con una persona.');
    expect(await relay.end()).toMatchObject({ endReason: 'transferred', handoff: { reason: 'requested' } });
    await line.voice.status(request, callSid, 'completed', { CallDuration: '30' });
    expect(await following).toBe('the subscription ended');

    const all = (await line.detail(ana, callId)).transcript;
    expect(seqs([...first, ...seen])).toEqual(all.map(({ seq }) => seq));
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    const again = ana.subscribe(CallTranscriptDocument, { callId, after: all.length - 1 });
    expect((await again.next()).callTranscript.seq).toBe(all.length);
    await expect(again.next()).rejects.toThrow('the subscription ended');
    for (const subscription of [live, again]) await subscription.close();
  });

  it('reaches many readers that come at different times', async () => {
    const { ana, callId, relay } = await openedCall();
    const readers = [read(ana, callId, 0, 6)];
    for (const words of ['Sí, dígame.', 'Para vivir.']) {
      relay.say(words);
      await relay.hear();
      readers.push(read(ana, callId, 0, 6));
    }
    relay.say('En Providencia.');
    await relay.hear();
    for (const lines of await Promise.all(readers)) expect(seqs(lines)).toEqual([1, 2, 3, 4, 5, 6]);
    relay.drop();
  });
});

describe('what happens to calls', () => {
  it('is told in order, each with the call as it is', async () => {
    const ana = await newBroker(line.app);
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'broker.registered' } });
    const updates = ana.subscribe(CallUpdatesDocument, { after: auditLogs.edges[0]!.node.id });
    const { callId } = await line.ask(ana);
    await line.voice.status(line.voice.last, `CA${line.voice.placed.length}`, 'busy');
    const events: string[] = [];
    for (;;) {
      const { callUpdates } = await updates.next();
      expect(callUpdates.callId).toBe(callId);
      events.push(callUpdates.event);
      if (callUpdates.event !== 'call.ended') continue;
      expect(callUpdates.call).toMatchObject({ status: 'BUSY', outcome: 'UNREACHABLE' });
      break;
    }
    expect(events.filter((event) => event !== 'call.updated')).toEqual(['call.requested', 'call.placed', 'call.ended']);
    await updates.close();
  });
});
