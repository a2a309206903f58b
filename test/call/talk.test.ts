import { beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../../src/call/tools/run-tool.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  HangUpCallDocument,
  LeadContactPolicyDocument,
  LeadDocument,
  LeadMeetingsDocument,
  UpdateCallSettingsDocument,
} from '../support/graphql/graphql.ts';
import { callOver } from './support/call-over.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});

const openedCall = async () => {
  const ana = await newBroker(line.app);
  const { callId, leadId } = await line.ask(ana);
  const callSid = `CA${line.voice.placed.length}`;
  const request = line.voice.last;
  await line.voice.status(request, callSid, 'in-progress');
  const relay = await line.voice.openRelay(request, callSid);
  await relay.hear();
  return { ana, callId, leadId, callSid, request, relay };
};

const relayEnded = async (
  { request, callSid }: Awaited<ReturnType<typeof openedCall>>,
  more: Record<string, string>,
) => {
  const url = request.statusUrl.replace(/status$/, 'relay-ended');
  const form = { CallSid: callSid, SessionId: 'VX1', SessionStatus: 'ended', ...more };
  return (await line.voice.post(url, form)).text();
};

const use = async () => {
  const ana = await newBroker(line.app);
  const { callId, leadId } = await line.ask(ana, false);
  const scope = asSystem(line.app.app.runtime, ana.brokerId, 'call-agent');
  return {
    ana,
    leadId,
    run: (name: string, toolCallId: string, given: object) =>
      runTool(scope, name, { callId, leadId, toolCallId, arguments: given as Record<string, never> }),
  };
};

describe('a talk', () => {
  it('that is handed over puts the caller through to the person in charge', async () => {
    const call = await openedCall();
    await call.ana.run(UpdateCallSettingsDocument, { input: { transferTo: '+525510000000' } });
    call.relay.say('Quiero hablar con una persona.');
    const HandoffData = JSON.stringify(await call.relay.end());
    expect(await relayEnded(call, { HandoffData })).toContain('<Number>+525510000000</Number>');
    await line.voice.status(call.request, call.callSid, 'completed');
    const ended = await callOver(call.ana, call.callId);
    expect(ended).toMatchObject({ outcome: 'TRANSFERRED', endReason: 'TRANSFERRED' });
  });

  it('that is handed over puts the caller through also when the relay fails in the last words', async () => {
    const call = await openedCall();
    await call.ana.run(UpdateCallSettingsDocument, { input: { transferTo: '+525510000000' } });
    call.relay.say('Quiero hablar con una persona.');
    expect(await call.relay.read()).toContain('le comunico con una persona');
    const failed = { SessionStatus: 'failed', ErrorCode: '64105' };
    expect(await relayEnded(call, failed)).toContain('<Number>+525510000000</Number>');
    expect(await line.detail(call.ana, call.callId)).toMatchObject({ outcome: 'TRANSFERRED' });
  });

  it('that is handed over is not cut by the sweep while the caller talks to the person', async () => {
    const call = await openedCall();
    call.relay.say('Quiero hablar con una persona.');
    await call.relay.end();
    const { to, from } = call.request;
    const createdAt = line.app.clock.now();
    const times = { createdAt, startedAt: createdAt, endedAt: null, durationSeconds: null };
    const ours = { providerCallId: call.callSid, to, from, answeredBy: null, ...times };
    line.voice.known.set(call.callSid, { ...ours, status: 'answered' });
    line.app.clock.advance(3 * MINUTE);
    await line.app.runDueJobs();
    expect(line.voice.hungUp).not.toContain(call.callSid);
    line.voice.known.set(call.callSid, { ...ours, status: 'completed' });
    line.app.clock.advance(3 * MINUTE);
    await line.app.runDueJobs();
    expect(await line.detail(call.ana, call.callId)).toMatchObject({ dial: 'OVER', outcome: 'TRANSFERRED' });
  });

  it('that is handed over while nobody is there says so', async () => {
    const call = await openedCall();
    call.relay.say('Quiero hablar con una persona.');
    const HandoffData = JSON.stringify(await call.relay.end());
    expect(await relayEnded(call, { HandoffData })).toMatch(/<Say language="es-MX">En este momento no hay nadie/);
    expect(await relayEnded(call, {})).toMatch(/<Say|<Hangup/);
  });

  it('that is over ends the session of a socket that comes late', async () => {
    const call = await openedCall();
    call.relay.say('Quiero hablar con una persona.');
    const ending = await call.relay.end();
    const late = await line.voice.openRelay(call.request, call.callSid);
    expect(await late.end()).toEqual(ending);
  });

  it('ends when the carrier hears a machine', async () => {
    const call = await openedCall();
    const heard = { CallSid: call.callSid, AnsweredBy: 'machine_start', MachineDetectionDuration: '2500' };
    await line.voice.post(call.request.statusUrl, heard);
    expect(await call.relay.end()).toMatchObject({ endReason: 'voicemail' });
    await line.voice.status(call.request, call.callSid, 'completed');
    expect(await callOver(call.ana, call.callId)).toMatchObject({ outcome: 'VOICEMAIL', status: 'COMPLETED' });
  });

  it('is stopped by a member without a farewell', async () => {
    const call = await openedCall();
    await call.ana.run(HangUpCallDocument, { input: { callId: call.callId } });
    expect(line.voice.hungUp).toContain(call.callSid);
    await line.voice.status(call.request, call.callSid, 'completed');
    expect(await callOver(call.ana, call.callId)).toMatchObject({ endReason: 'STOPPED', status: 'COMPLETED' });
  });

  it('in which the caller opts out suppresses the lead before anything else is said', async () => {
    const call = await openedCall();
    call.relay.say('No me llamen más.');
    expect(await call.relay.hear()).toContain('no volveremos a llamarle');
    const { lead } = await call.ana.run(LeadContactPolicyDocument, { leadId: call.leadId });
    expect(nodesOf(lead.suppressions)).toMatchObject([{ channel: null, source: 'CALL' }]);
    await call.relay.end();
  });
});

describe('a tool of the agent', () => {
  it('that books a visit books it once, however often it runs', async () => {
    const { ana, leadId, run } = await use();
    const startsAt = '2026-12-01T17:00:00-06:00';
    const [first, again] = [
      await run('schedule_meeting', 't1', { startsAt }),
      await run('schedule_meeting', 't1', { startsAt }),
    ];
    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    const { lead } = await ana.run(LeadMeetingsDocument, { leadId });
    expect(nodesOf(lead.meetings)).toHaveLength(1);
  });

  it.each([
    ['schedule_meeting', { startsAt: '2020-01-01T10:00:00Z' }],
    ['schedule_meeting', { startsAt: '9999-01-01T10:00:00Z' }],
    ['schedule_meeting', { startsAt: 'mañana' }],
    ['save_facts', { timeframeMonths: 'soon' }],
    ['save_facts', { budget: { amount: '1e9', currency: 'MXN' } }],
  ])('%s refuses %j and says why', async (name, given) => {
    const { run } = await use();
    expect(await run(name, 't1', given)).toMatchObject({ ok: false, result: { code: 'BAD_USER_INPUT' } });
  });

  it('saves what was said, and moves the lead on only when that is enough', async () => {
    const { ana, leadId, run } = await use();
    expect(await run('advance_stage', 't1', { reason: 'x' })).toMatchObject({ ok: true, result: { moved: false } });
    await run('save_facts', 't2', {
      location: 'Roma Norte',
      purpose: 'invest',
      budget: { amount: '2500000', currency: 'MXN' },
    });
    const { lead } = await ana.run(LeadDocument, { id: leadId });
    expect(lead.facts).toMatchObject({ location: 'Roma Norte', purpose: 'INVEST', budget: { amount: '2500000' } });
  });

  it('that does not exist is answered all the same', async () => {
    const { run } = await use();
    expect(await run('order_pizza', 't1', {})).toEqual({ ok: false, result: 'unknown_tool' });
  });
});
