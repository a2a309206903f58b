import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/runtime/durations.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { CallsDocument, HangUpCallDocument, type CallOutcome } from '../support/graphql/graphql.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});
beforeEach(() => {
  line.voice.answer = (_request, number) => ({ kind: 'placed', providerCallId: `CA${number}` });
});

interface OnTheLine {
  ana: Client;
  callId: string;
}

const tell = (word: string) => line.voice.status(line.voice.last, `CA${line.voice.placed.length}`, word);
const tellWho = (AnsweredBy: string) =>
  line.voice.post(line.voice.last.statusUrl, { CallSid: `CA${line.voice.placed.length}`, AnsweredBy });

/** How far a call came before it is ended. */
const phases: Record<string, () => Promise<unknown>> = {
  'that was handed to the carrier': async () => undefined,
  'that rings': () => tell('ringing'),
  'that was answered': () => tell('in-progress'),
  'that a person answered': async () => {
    await tell('in-progress');
    await tellWho('human');
  },
};

async function callIn(phase: string): Promise<OnTheLine> {
  const ana = await newBroker(line.app);
  const { callId } = await line.ask(ana);
  await phases[phase]!();
  return { ana, callId };
}

const outcomes = async ({ ana }: OnTheLine, outcome: CallOutcome) =>
  (await ana.run(CallsDocument, { filter: { outcome } })).calls.totalCount;

describe('a call', () => {
  it.each<[phase: string, by: 'a member' | 'the carrier', word: string, outcome: CallOutcome, endReason: string]>([
    ['that was handed to the carrier', 'a member', 'canceled', 'UNREACHABLE', 'STOPPED'],
    ['that rings', 'a member', 'canceled', 'UNREACHABLE', 'STOPPED'],
    ['that rings', 'a member', 'no-answer', 'UNREACHABLE', 'STOPPED'],
    ['that rings', 'a member', 'failed', 'UNREACHABLE', 'STOPPED'],
    ['that rings', 'a member', 'completed', 'UNKNOWN', 'STOPPED'],
    ['that was answered', 'a member', 'completed', 'UNKNOWN', 'STOPPED'],
    ['that a person answered', 'a member', 'completed', 'HUMAN', 'STOPPED'],
    ['that was handed to the carrier', 'the carrier', 'failed', 'UNREACHABLE', 'NOT_CONNECTED'],
    ['that rings', 'the carrier', 'no-answer', 'UNREACHABLE', 'NOT_CONNECTED'],
    ['that rings', 'the carrier', 'busy', 'UNREACHABLE', 'NOT_CONNECTED'],
    ['that was answered', 'the carrier', 'completed', 'UNKNOWN', 'FAILED'],
    ['that a person answered', 'the carrier', 'completed', 'HUMAN', 'FAILED'],
  ])(
    '%s and is ended by %s as %s has the outcome %s and the reason %s',
    async (phase, by, word, outcome, endReason) => {
      const call = await callIn(phase);
      if (by === 'a member') await call.ana.run(HangUpCallDocument, { input: { callId: call.callId } });
      await tell(word);
      expect(await line.detail(call.ana, call.callId)).toMatchObject({ dial: 'OVER', outcome, endReason });
      expect(await outcomes(call, outcome)).toBe(1);
    },
  );

  it('that is stopped while it waits was never answered', async () => {
    const ana = await newBroker(line.app);
    const { callId } = await line.ask(ana, false);
    await ana.run(HangUpCallDocument, { input: { callId } });
    expect(await line.detail(ana, callId)).toMatchObject({ outcome: 'UNREACHABLE', endReason: 'STOPPED' });
  });

  it('that is stopped while the carrier is asked, and never got there, is not dialled again', async () => {
    const ana = await newBroker(line.app);
    line.voice.answer = () => ({ kind: 'failed', retryable: false, unknown: true, reason: 'timeout' });
    const { callId } = await line.ask(ana);
    await ana.run(HangUpCallDocument, { input: { callId } });
    const dialled = line.voice.placed.length;
    line.app.clock.advance(2 * MINUTE);
    await line.app.runDueJobs();
    expect(line.voice.placed).toHaveLength(dialled);
    const over = {
      dial: 'OVER',
      status: 'CANCELLED',
      outcome: 'UNREACHABLE',
      endReason: 'STOPPED',
      failure: 'STOPPED',
    };
    expect(await line.detail(ana, callId)).toMatchObject(over);
    expect(await line.linesInUse(ana.brokerId)).toBe(0);
  });
});
