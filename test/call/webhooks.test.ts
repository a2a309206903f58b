import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { AuditLogsDocument } from '../support/graphql/graphql.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';
import { RelayClient } from './support/scripted-voice.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});

const placedCall = async () => {
  const ana = await newBroker(line.app);
  const { callId } = await line.ask(ana);
  const callSid = `CA${line.voice.placed.length}`;
  return { ana, callId, callSid, request: line.voice.last };
};

type Placed = Awaited<ReturnType<typeof placedCall>>;
const eventsOf = async ({ ana, callId }: Placed) => {
  const { auditLogs } = await ana.run(AuditLogsDocument, { first: 100, filter: { entityId: callId } });
  return auditLogs.edges.map(({ node }) => node.event);
};

describe('a webhook of the carrier', () => {
  it('that is not signed with our token is refused, whatever it speaks of', async () => {
    const { request, ana, callId } = await placedCall();
    const form = { CallSid: 'CA1', CallStatus: 'completed', SequenceNumber: '3' };
    for (const url of [request.statusUrl, request.instructionsUrl, request.recordingUrl!]) {
      expect((await line.voice.post(url, form, 'bm90IG91cnM=')).status).toBe(403);
    }
    expect((await line.detail(ana, callId)).status).toBe('INITIATED');
  });

  it('signed for another address is refused', async () => {
    const { request } = await placedCall();
    const other = await placedCall();
    const form = { CallSid: 'CA1', CallStatus: 'completed', SequenceNumber: '3' };
    const signature = line.voice.sign(request.statusUrl, form);
    expect((await line.voice.post(other.request.statusUrl, form, signature)).status).toBe(403);
  });

  it('with the token of another attempt finds no call', async () => {
    const { request } = await placedCall();
    const other = await placedCall();
    const [, token] = /([^/]+)\/status$/.exec(request.statusUrl)!;
    const mixed = other.request.statusUrl.replace(/[^/]+\/status$/, `${token}/status`);
    expect((await line.voice.post(mixed, { CallSid: 'CA1', CallStatus: 'ringing', SequenceNumber: '1' })).status).toBe(
      404,
    );
  });

  it('moves a call on, and one that is late or comes twice changes nothing', async () => {
    const placed = await placedCall();
    const { request, callSid, ana, callId } = placed;
    const tell = (word: string, more = {}) => line.voice.status(request, callSid, word, more);
    expect((await tell('ringing')).status).toBe(204);
    expect((await tell('in-progress')).status).toBe(204);
    const onTheLine = await eventsOf(placed);
    for (const word of ['in-progress', 'ringing', 'initiated']) await tell(word);
    expect(await eventsOf(placed)).toEqual(onTheLine);
    expect((await line.detail(ana, callId)).status).toBe('ANSWERED');
    await tell('completed', { CallDuration: '12' });
    const before = await eventsOf(placed);
    for (const word of ['completed', 'ringing', 'in-progress', 'initiated']) {
      expect((await tell(word, word === 'completed' ? { CallDuration: '12' } : {})).status).toBe(204);
    }
    expect(await eventsOf(placed)).toEqual(before);
    expect(await line.detail(ana, callId)).toMatchObject({ status: 'COMPLETED', dial: 'OVER', durationSeconds: 12 });
    expect(before.filter((event) => event === 'call.ended')).toHaveLength(1);
  });

  it('that comes before all others ends the call all the same', async () => {
    const { request, callSid, ana, callId } = await placedCall();
    await line.voice.status(request, callSid, 'no-answer');
    await line.voice.status(request, callSid, 'ringing');
    expect(await line.detail(ana, callId)).toMatchObject({ status: 'NO_ANSWER', outcome: 'UNREACHABLE', dial: 'OVER' });
  });

  it('about another call of the carrier does not touch ours', async () => {
    const { request, ana, callId } = await placedCall();
    await line.voice.status(request, 'CA999', 'completed');
    expect((await line.detail(ana, callId)).status).toBe('INITIATED');
    expect(await (await line.voice.post(request.instructionsUrl, { CallSid: 'CA999' })).text()).toContain('<Hangup/>');
  });

  it('that asks for instructions opens the relay, and hangs up when the call is over', async () => {
    const { request, callSid } = await placedCall();
    const answer = await line.voice.post(request.instructionsUrl, { CallSid: callSid, CallStatus: 'in-progress' });
    expect(answer.headers.get('content-type')).toContain('text/xml');
    expect(await answer.text()).toContain('<ConversationRelay url="ws://');
    await line.voice.status(request, callSid, 'completed');
    expect(await (await line.voice.post(request.instructionsUrl, { CallSid: callSid })).text()).toContain('<Hangup/>');
  });

  it('tells once where the recording is', async () => {
    const { request, callSid, ana, callId } = await placedCall();
    const recording = {
      CallSid: callSid,
      RecordingSid: 'RE1',
      RecordingStatus: 'completed',
      RecordingUrl: 'https://example.com/RE1',
    };
    await line.voice.post(request.recordingUrl!, recording);
    await line.voice.post(request.recordingUrl!, recording);
    expect((await line.detail(ana, callId)).recordingUrls).toEqual(['https://example.com/RE1']);
  });
});

describe('a relay socket', () => {
  it('is refused without our signature, and for an attempt that is not ours', async () => {
    const { request } = await placedCall();
    const relay = request.statusUrl
      .replace(/^http/, 'ws')
      .replace('/webhooks/voice/', '/relay/')
      .replace('/status', '');
    await expect(RelayClient.open(relay.replace('127.0.0.1', 'localhost'), 'CA1')).rejects.toThrow('403');
    await expect(RelayClient.open(`${relay}x`, 'CA1')).rejects.toThrow('404');
  });
});
