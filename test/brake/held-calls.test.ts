import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { openApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openScriptedLine, type ScriptedLine } from '../call/support/scripted-line.ts';
import { newBroker } from '../support/brokers.ts';
import { UpdateCallSettingsDocument } from '../support/graphql/graphql.ts';
import { resume, stop } from './support.ts';

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
beforeEach(() => line.app.runDueJobs());

/** A call that the carrier has. */
async function dialledCall() {
  const ana = await newBroker(line.app);
  const { callId } = await line.ask(ana);
  const callSid = `CA${line.voice.placed.length}`;
  return { ana, callId, callSid, request: line.voice.last };
}

/** A call with a talk that the first process holds, or the second. */
async function liveCall(app: App = line.app.app) {
  const call = await dialledCall();
  await line.voice.status(call.request, call.callSid, 'in-progress');
  const [mine, theirs] = [line.app.app, app].map(({ runtime }) => runtime.publicUrl());
  const instructionsUrl = call.request.instructionsUrl.replace(mine!, theirs!);
  const relay = await line.voice.openRelay({ ...call.request, instructionsUrl }, call.callSid);
  await relay.hear();
  return { ...call, relay };
}

const hungUp = (callSid: string) => vi.waitFor(() => expect(line.voice.hungUp).toContain(callSid), { timeout: 15_000 });

describe('a call that waits', () => {
  it('is not dialled under a stop, and is dialled once afterwards', async () => {
    const ana = await newBroker(line.app);
    const { callId } = await line.ask(ana, false);
    const dialled = line.voice.placed.length;
    const { id: stopId } = await stop(ana, { scope: 'CALLS', hangUp: true });
    await line.app.runDueJobs();
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'WAITING', status: 'INITIATED' });
    expect(line.voice.placed).toHaveLength(dialled);
    await resume(ana, stopId);
    await line.app.runDueJobs();
    expect(line.voice.placed).toHaveLength(dialled + 1);
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'PLACED' });
  });

  it('ends as overdue when what is overdue is skipped', async () => {
    const ana = await newBroker(line.app);
    const { callId } = await line.ask(ana, false);
    const { id: stopId } = await stop(ana);
    await line.app.runDueJobs();
    await resume(ana, stopId, true);
    await line.app.runDueJobs();
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'OVER', status: 'CANCELLED', failure: 'OVERDUE' });
  });
});

describe('a call under way', () => {
  it.each(['the process that is asked', 'another process'])('held by %s is hung up by a stop', async (where) => {
    const call = await liveCall(where === 'another process' ? other : line.app.app);
    await stop(call.ana, { scope: 'CALLS', hangUp: true });
    await hungUp(call.callSid);
  });

  it('ends by itself under a stop that does not hang up', async () => {
    const { ana, callSid, callId, relay } = await liveCall();
    await stop(ana, { scope: 'CALLS' });
    await line.app.runDueJobs();
    relay.say('Sí, dígame.');
    expect(await relay.hear()).toContain('¿La propiedad sería para vivir o para invertir?');
    expect(line.voice.hungUp).not.toContain(callSid);
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'PLACED' });
  });

  it('of another broker, or outside of the scope, goes on', async () => {
    const [ours, theirs] = [await liveCall(), await liveCall()];
    await stop(ours.ana, { scope: 'MESSAGES', hangUp: true });
    await stop(theirs.ana, { scope: 'MESSAGES', hangUp: true });
    const third = await liveCall();
    await stop(third.ana, { scope: 'ALL', hangUp: true });
    await hungUp(third.callSid);
    await line.app.runDueJobs();
    for (const { callSid } of [ours, theirs]) expect(line.voice.hungUp).not.toContain(callSid);
  });

  it('that no process holds is hung up by the job', async () => {
    const { ana, callSid, callId } = await dialledCall();
    await stop(ana, { hangUp: true });
    await line.app.runDueJobs();
    expect(line.voice.hungUp.filter((id) => id === callSid)).toHaveLength(1);
    await line.voice.status(line.voice.last, callSid, 'canceled');
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'OVER', endReason: 'STOPPED' });
  });

  it('with a person goes on', async () => {
    const call = await liveCall();
    await call.ana.run(UpdateCallSettingsDocument, { input: { transferTo: '+525510000000' } });
    call.relay.say('Quiero hablar con una persona.');
    const HandoffData = JSON.stringify(await call.relay.end());
    const url = call.request.statusUrl.replace(/status$/, 'relay-ended');
    const form = { CallSid: call.callSid, SessionId: 'VX1', SessionStatus: 'ended', HandoffData };
    expect(await (await line.voice.post(url, form)).text()).toContain('<Number>+525510000000</Number>');
    await stop(call.ana, { hangUp: true });
    await line.app.runDueJobs();
    expect(line.voice.hungUp).not.toContain(call.callSid);
  });

  it('whose socket opens under the stop is hung up at once', async () => {
    const { ana, callSid, request } = await dialledCall();
    await line.voice.status(request, callSid, 'in-progress');
    await stop(ana, { hangUp: true });
    await line.voice.openRelay(request, callSid);
    await hungUp(callSid);
  });
});
