import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { openApp, type App } from '../../src/app.ts';
import { writeEvents } from '../../src/call/session/write-events.ts';
import { readConfig } from '../../src/config.ts';
import { newBroker } from '../support/brokers.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';
import type { RelayClient } from './support/scripted-voice.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let line: ScriptedLine;
let other: App;

/** Two processes on one database. */
beforeAll(async () => {
  line = await openScriptedLine();
  const { database, log } = line.app.app.runtime;
  const ports = { voice: line.voice.port, model: scriptedModel() };
  const config = readConfig({ NODE_ENV: 'test', PORT: '0', ROLE: 'api' });
  const client = await MongoClient.connect(inject('mongoUrl'), { w: 'majority', journal: true });
  const same = { client, db: client.db(database.db.databaseName), local: null, close: () => client.close() };
  other = await openApp(config, { database: same, clock: line.app.clock, log, ports });
});
afterAll(() => other.close());

/** A call whose opening was said and answered. */
const liveCall = async () => {
  const ana = await newBroker(line.app);
  const { callId, leadId } = await line.ask(ana);
  const request = line.voice.last;
  const callSid = `CA${line.voice.placed.length}`;
  await line.voice.status(request, callSid, 'in-progress');
  const relay = await line.voice.openRelay(request, callSid);
  await relay.hear();
  relay.say('Sí, dígame.');
  expect(await relay.hear()).toContain('¿La propiedad sería para vivir o para invertir?');
  return { ana, callId, leadId, request, callSid, relay };
};

const linesOf = async ({ ana, callId }: Awaited<ReturnType<typeof liveCall>>) =>
  (await line.detail(ana, callId)).transcript.map(({ seq, text }) => `${seq} ${text}`);

/** The second process, dialled by the carrier at its own address. */
const openElsewhere = async (call: Awaited<ReturnType<typeof liveCall>>): Promise<RelayClient> => {
  const { publicUrl } = other.runtime;
  const mine = line.app.app.runtime.publicUrl();
  const request = { ...call.request, instructionsUrl: call.request.instructionsUrl.replace(mine, publicUrl()) };
  return line.voice.openRelay(request, call.callSid);
};

describe('a call whose process is gone', () => {
  it('goes on in another process where it was', async () => {
    const call = await liveCall();
    call.relay.drop();
    const relay = await openElsewhere(call);
    expect(await relay.hear()).toContain('se cortó la comunicación');
    relay.say('Sí, es para vivir.');
    expect(await relay.hear()).toContain('zona');
    const lines = await linesOf(call);
    expect(lines.map((text) => text.split(' ')[0])).toEqual(lines.map((_, index) => String(index + 1)));
    expect(lines.join('\n')).toMatch(
      /Le llamo de.*\n.*Sí, dígame[\s\S]*para invertir[\s\S]*se cortó[\s\S]*Sí, es para vivir/,
    );
  });

  it('is left by the former owner, who can write nothing more', async () => {
    const call = await liveCall();
    const relay = await openElsewhere(call);
    await relay.hear();
    // The old socket is still open and its process does not know yet.
    call.relay.say('Esto ya no cuenta.');
    expect(await call.relay.closed).toBe(1012);
    relay.say('Para invertir.');
    await relay.hear();
    const lines = (await linesOf(call)).join('\n');
    expect(lines).toContain('Para invertir.');
    expect(lines).not.toContain('Esto ya no cuenta.');
  });

  it('ends with its transcript when nobody takes it over', async () => {
    const call = await liveCall();
    const { db } = line.app.app.runtime.database;
    await line.app.app.runtime.feed.close(); // the owner is deaf from here on, as a dead one is
    await db
      .collection<{ _id: string }>('call_sessions')
      .updateOne({ _id: call.callId }, { $set: { leaseUntil: new Date(0) } });
    await line.voice.status(call.request, call.callSid, 'completed', { CallDuration: '40' });
    expect(await line.detail(call.ana, call.callId)).toMatchObject({
      status: 'COMPLETED',
      dial: 'PLACED',
      endReason: null,
    });
    const { to, from } = call.request;
    const createdAt = line.app.clock.now();
    const times = { createdAt, startedAt: createdAt, endedAt: createdAt, durationSeconds: 40 };
    line.voice.known.set(call.callSid, {
      providerCallId: call.callSid,
      to,
      from,
      status: 'completed',
      answeredBy: null,
      ...times,
    });
    line.app.clock.advance(5 * MINUTE);
    await line.app.runDueJobs();
    const ended = await line.detail(call.ana, call.callId);
    expect(ended).toMatchObject({ dial: 'OVER', outcome: 'HUMAN', endReason: 'CALLER_HUNG_UP' });
    expect(ended.transcript.map(({ text }) => text)).toContain('Sí, dígame.');
    expect(ended.summary).toContain('se cortó antes de terminar');
    expect(await line.linesInUse(call.ana.brokerId)).toBe(0);
  });
});

describe('the events of a call', () => {
  it('are refused from whoever holds an old fence, and stored once however often they are sent', async () => {
    const call = await liveCall();
    const { client, db } = line.app.app.runtime.database;
    const sessions = db.collection<{ _id: string; broker: string; fence: number; eventCount: number }>('call_sessions');
    await sessions.updateOne({ _id: call.callId }, { $inc: { fence: 1 } });
    const { broker, fence, eventCount } = (await sessions.findOne({ _id: call.callId }))!;
    const event = { type: 'dtmf' as const, digit: '1', at: 1 };
    const batch = { callId: call.callId, broker, fence, firstSeq: eventCount + 1, events: [event], lines: [] };
    const former = { ...batch, fence: fence - 1 };
    expect(await writeEvents(client, db, [former])).toEqual([former]);
    expect(await writeEvents(client, db, [batch])).toEqual([]);
    expect(await writeEvents(client, db, [batch])).toEqual([]);
    expect((await sessions.findOne({ _id: call.callId }))!.eventCount).toBe(eventCount + 1);
    expect(await db.collection('call_events').countDocuments({ callId: call.callId })).toBe(eventCount + 1);
  });
});
