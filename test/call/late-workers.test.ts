import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CallEndReason, CallOutcome, DialState } from '../../src/call/call.enums.ts';
import { claimCalls } from '../../src/call/claim-calls.ts';
import { placeCall } from '../../src/call/dialer/place-call.ts';
import { startPlacing } from '../../src/call/dialer/start-placing.ts';
import { placeCalls } from '../../src/call/place-calls.ts';
import { endAbandonedTalk } from '../../src/call/session/end-abandoned-talk.ts';
import { endTalk } from '../../src/call/session/end-talk.ts';
import { takeSession } from '../../src/call/session/take-session.ts';
import { openSession, type TalkSession } from '../../src/call/turn/session.ts';
import { VoiceCall } from '../../src/call/voice-call.entity.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { InitiateCallDocument, LeadContactPolicyDocument } from '../support/graphql/graphql.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});
beforeEach(async () => {
  // What an earlier test left waiting would otherwise be dialled in this one.
  await line.app.app.runtime.database.db.collection('voice_calls').deleteMany({});
  line.voice.known.clear();
  line.voice.answer = (_request, number) => ({ kind: 'placed', providerCallId: `CA${number}` });
});

/** A call that waits for its line, or is dialled already. */
async function asked(dialled: boolean) {
  const ana = await newBroker(line.app);
  const { callId, leadId } = await line.ask(ana, dialled);
  const scope = asSystem(line.app.app.runtime, ana.brokerId, 'test');
  const detail = () => line.detail(ana, callId);
  return { ana, callId, leadId, scope, detail, row: () => scope.read.get(VoiceCall, callId) };
}

describe('two workers at once', () => {
  it('never claim the same call', async () => {
    const { runtime } = line.app.app;
    const ids = [];
    for (let n = 0; n < 4; n++) ids.push((await asked(false)).callId);
    const claim = () => claimCalls(runtime, [DialState.WAITING], 100, MINUTE);
    const claimed = (await Promise.all([claim(), claim(), claim()])).flat().map(({ id }) => id);
    expect(claimed.toSorted()).toEqual(ids.toSorted());
  });

  it('begin a call once', async () => {
    const { ana, callId, scope } = await asked(false);
    const begun = await Promise.all([startPlacing(scope, callId), startPlacing(scope, callId)]);
    expect(begun.filter((call) => call !== null)).toHaveLength(1);
    expect(await line.linesInUse(ana.brokerId)).toBe(1);
  });
});

describe('a dialer', () => {
  it('that was frozen since it began a call does not dial it any more', async () => {
    const { scope, callId, detail } = await asked(false);
    const call = (await startPlacing(scope, callId))!;
    const dialled = line.voice.placed.length;
    await placeCall(scope, call, performance.now() - 1);
    expect(line.voice.placed).toHaveLength(dialled);
    expect((await detail()).dial).toBe('PLACING');
  });

  it('gives the line back while a call waits for another try', async () => {
    const dialled = line.voice.placed.length;
    line.voice.answer = () => ({ kind: 'failed', retryable: true, unknown: false, reason: 'rate_limited' });
    const { ana, detail } = await asked(false);
    // The dialer alone: the sweep would count the lines again.
    await placeCalls(line.app.app.runtime);
    expect(line.voice.placed).toHaveLength(dialled + 1);
    expect((await detail()).dial).toBe('WAITING');
    expect(await line.linesInUse(ana.brokerId)).toBe(0);
  });

  it('does not take an earlier call to the same number for the one whose answer was lost', async () => {
    const { ana, leadId, callId } = await asked(true);
    const { to, from } = line.voice.last;
    const providerCallId = `CA${line.voice.placed.length}`;
    const times = { createdAt: line.app.clock.now(), startedAt: null, endedAt: null, durationSeconds: null };
    line.voice.known.set(providerCallId, { providerCallId, to, from, status: 'ringing', answeredBy: null, ...times });
    line.voice.answer = () => ({ kind: 'failed', retryable: false, unknown: true, reason: 'timeout' });
    const input = { leadId, agentType: 'PERFILADOR' as const };
    const second = (await ana.run(InitiateCallDocument, { input })).initiateCall.id;
    await line.app.runDueJobs();
    line.voice.answer = (_request, number) => ({ kind: 'placed', providerCallId: `CA${number}` });
    line.app.clock.advance(2 * MINUTE);
    await line.app.runDueJobs();
    const ids = [await line.detail(ana, callId), await line.detail(ana, second)].map((call) => call.providerCallId);
    expect(ids).toEqual([providerCallId, `CA${line.voice.placed.length}`]);
  });
});

/** A talk as it stands when the caller has hung up. */
const over = (outcome: CallOutcome): TalkSession => ({
  ...openSession({ maxDuration: MINUTE }),
  outcome,
  endReason: CallEndReason.CALLER_HUNG_UP,
});

describe('the talk of a call', () => {
  it('is not ended by who had it before', async () => {
    const { callId, scope, detail, row } = await asked(true);
    const { db } = scope.runtime.database;
    const former = await takeSession(db, await row(), 'one');
    const current = await takeSession(db, await row(), 'two');
    await endTalk(scope, callId, former.fence, over(CallOutcome.HUMAN));
    expect((await detail()).endReason).toBeNull();
    await endTalk(scope, callId, current.fence, over(CallOutcome.HUMAN));
    expect((await detail()).endReason).toBe('CALLER_HUNG_UP');
  });

  it('is not ended by the sweep while somebody holds it', async () => {
    const { scope, row, detail } = await asked(true);
    await takeSession(scope.runtime.database.db, await row(), 'one');
    expect(await endAbandonedTalk(scope, await row())).toBe(false);
    expect((await detail()).endReason).toBeNull();
  });

  it('in which the caller opted out suppresses the lead though the tool that should have failed', async () => {
    const { ana, callId, leadId, scope, row } = await asked(true);
    const { fence } = await takeSession(scope.runtime.database.db, await row(), 'one');
    await endTalk(scope, callId, fence, over(CallOutcome.OPTED_OUT));
    const { lead } = await ana.run(LeadContactPolicyDocument, { leadId });
    expect(nodesOf(lead.suppressions)).toMatchObject([{ channel: null, liftedAt: null }]);
  });
});
