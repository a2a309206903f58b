import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  CallsDocument,
  HangUpCallDocument,
  InitiateCallDocument,
  MayContactLeadDocument,
  SuppressLeadDocument,
  UpdateCallSettingsDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';
import { examplePhone } from './support/telephone.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});
beforeEach(() => {
  line.voice.answer = (_request, number) => ({ kind: 'placed', providerCallId: `CA${number}` });
});

const snapshotOf = (number: number, status: 'ringing' | 'completed') => {
  const { to, from } = line.voice.placed[number - 1]!;
  const times = { createdAt: line.app.clock.now(), startedAt: null, endedAt: null, durationSeconds: null };
  return { providerCallId: `CA${number}`, to, from, status, answeredBy: null, ...times };
};

describe('the dialer', () => {
  it('does not dial more than the broker has lines, and goes on when one is free', async () => {
    const ana = await newBroker(line.app);
    await ana.run(UpdateCallSettingsDocument, { input: { maxConcurrentCalls: 1 } });
    const first = await line.ask(ana, false);
    const second = await line.ask(ana);
    expect((await line.detail(ana, first.callId)).dial).toBe('PLACED');
    expect((await line.detail(ana, second.callId)).dial).toBe('WAITING');
    const { providerCallId } = await line.detail(ana, first.callId);
    await line.voice.status(line.voice.last, providerCallId!, 'busy');
    await line.app.runDueJobs();
    expect((await line.detail(ana, second.callId)).dial).toBe('PLACED');
    expect(await line.linesInUse(ana.brokerId)).toBe(1);
    await line.voice.status(line.voice.last, (await line.detail(ana, second.callId)).providerCallId!, 'busy');
    expect(await line.linesInUse(ana.brokerId)).toBe(0);
  });

  it('dials nothing for a broker that paused, and the rest afterwards', async () => {
    const ana = await newBroker(line.app);
    await ana.run(UpdateCallSettingsDocument, { input: { isPaused: true } });
    const { callId } = await line.ask(ana);
    expect((await line.detail(ana, callId)).dial).toBe('WAITING');
    await ana.run(UpdateCallSettingsDocument, { input: { isPaused: false } });
    await line.app.runDueJobs();
    expect((await line.detail(ana, callId)).dial).toBe('PLACED');
  });

  it('asks the contact policy again before it dials, and gives the place under the caps back', async () => {
    const ana = await newBroker(line.app);
    const { callId, leadId } = await line.ask(ana, false);
    await ana.run(SuppressLeadDocument, { input: { leadId, reason: 'asked for it' } });
    const dialled = line.voice.placed.length;
    await line.app.runDueJobs();
    expect(line.voice.placed).toHaveLength(dialled);
    const call = await line.detail(ana, callId);
    expect(call).toMatchObject({ status: 'CANCELLED', dial: 'OVER', failure: 'CONTACT_NOT_ALLOWED' });
    expect(await line.linesInUse(ana.brokerId)).toBe(0);
  });

  it('ends a call that the carrier refuses for good, with the reason', async () => {
    const ana = await newBroker(line.app);
    const refused = { code: '21211', reason: 'invalid_recipient', permanent: true, suppress: false } as const;
    line.voice.answer = () => ({ kind: 'refused', ...refused });
    const { callId } = await line.ask(ana);
    expect(await line.detail(ana, callId)).toMatchObject({
      status: 'FAILED',
      failure: 'INVALID_RECIPIENT',
      dial: 'OVER',
    });
    expect(await line.linesInUse(ana.brokerId)).toBe(0);
  });

  it('tries again later when the carrier has no room, and three times at most', async () => {
    const ana = await newBroker(line.app);
    const dialled = line.voice.placed.length;
    line.voice.answer = () => ({ kind: 'failed', retryable: true, unknown: false, reason: 'rate_limited' });
    const { callId } = await line.ask(ana);
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'WAITING', status: 'INITIATED' });
    for (let minutes = 0; minutes < 10; minutes++) {
      line.app.clock.advance(MINUTE);
      await line.app.runDueJobs();
    }
    expect(line.voice.placed).toHaveLength(dialled + 3);
    expect(await line.detail(ana, callId)).toMatchObject({ status: 'FAILED', failure: 'RATE_LIMITED' });
  });

  it('after a crash between placing and noting looks the call up before it dials again', async () => {
    const ana = await newBroker(line.app);
    line.voice.answer = () => ({ kind: 'failed', retryable: false, unknown: true, reason: 'timeout' });
    const { callId } = await line.ask(ana);
    const number = line.voice.placed.length;
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'PLACING', providerCallId: null });
    line.voice.known.set(`CA${number}`, snapshotOf(number, 'ringing'));
    line.app.clock.advance(2 * MINUTE);
    await line.app.runDueJobs();
    expect(await line.detail(ana, callId)).toMatchObject({
      dial: 'PLACED',
      providerCallId: `CA${number}`,
      status: 'RINGING',
    });
    expect(line.voice.placed).toHaveLength(number);
    line.voice.known.set(`CA${number}`, snapshotOf(number, 'completed'));
    line.app.clock.advance(5 * MINUTE);
    await line.app.runDueJobs();
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'OVER', status: 'COMPLETED' });
    expect(await line.linesInUse(ana.brokerId)).toBe(0);
  });

  it('dials again what the carrier never got', async () => {
    const ana = await newBroker(line.app);
    line.voice.answer = () => ({ kind: 'failed', retryable: false, unknown: true, reason: 'timeout' });
    const { callId } = await line.ask(ana);
    line.voice.answer = (_request, number) => ({ kind: 'placed', providerCallId: `CA${number}` });
    line.app.clock.advance(2 * MINUTE);
    await line.app.runDueJobs();
    const number = line.voice.placed.length;
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'PLACED', providerCallId: `CA${number}` });
    expect(line.voice.placed.at(-1)!.statusUrl).toBe(line.voice.placed.at(-2)!.statusUrl);
  });

  it('notes a call by its first webhook when the answer to placing it was lost', async () => {
    const ana = await newBroker(line.app);
    line.voice.answer = () => ({ kind: 'failed', retryable: false, unknown: true, reason: 'timeout' });
    const { callId } = await line.ask(ana);
    await line.voice.status(line.voice.last, 'CA-late', 'ringing');
    expect(await line.detail(ana, callId)).toMatchObject({
      dial: 'PLACED',
      providerCallId: 'CA-late',
      status: 'RINGING',
    });
  });
});

describe('asking for a call', () => {
  it('twice with the same key is one call', async () => {
    const ana = await newBroker(line.app);
    const { id: leadId } = await newLead(ana, { phone: examplePhone() });
    const input = { leadId, agentType: 'SEGUIMIENTO' as const, idempotencyKey: 'once' };
    const [a, b] = [await ana.run(InitiateCallDocument, { input }), await ana.run(InitiateCallDocument, { input })];
    expect(b.initiateCall.id).toBe(a.initiateCall.id);
    expect((await ana.run(CallsDocument, { filter: { status: 'INITIATED' } })).calls.totalCount).toBe(1);
  });

  it('is refused with what stands against it', async () => {
    const ana = await newBroker(line.app);
    const { id: leadId } = await newLead(ana, { phone: examplePhone() });
    await ana.run(SuppressLeadDocument, { input: { leadId, reason: 'asked for it' } });
    const fault = await ana.refused(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
    expect(fault.extensions).toMatchObject({ code: 'CONFLICT', reason: 'CONTACT_NOT_ALLOWED' });
    const { mayContactLead } = await ana.run(MayContactLeadDocument, { leadId, channel: 'CALL' });
    expect(mayContactLead.reasons.map(({ code }) => code)).toEqual(['SUPPRESSED']);
  });

  it('can be taken back while it waits; once it is dialled it is hung up', async () => {
    const ana = await newBroker(line.app);
    const waiting = await line.ask(ana, false);
    const { hangUpCall } = await ana.run(HangUpCallDocument, { input: { callId: waiting.callId } });
    expect(hangUpCall).toMatchObject({ dial: 'OVER', status: 'CANCELLED', endReason: 'STOPPED' });
    const { callId } = await line.ask(ana);
    const { providerCallId } = await line.detail(ana, callId);
    await ana.run(HangUpCallDocument, { input: { callId } });
    expect(line.voice.hungUp).toContain(providerCallId);
    await line.voice.status(line.voice.last, providerCallId!, 'canceled');
    expect(await line.detail(ana, callId)).toMatchObject({ dial: 'OVER', status: 'CANCELLED', endReason: 'STOPPED' });
  });
});
