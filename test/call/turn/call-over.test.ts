import { describe, expect, it } from 'vitest';
import type { TurnCommand } from '../../../src/call/turn/commands.ts';
import { almostOver, askedCall, back, closingCall, lostCall, runningClocks } from './moments.ts';
import { openedCall, outcome, Rehearsal, types } from './rehearsal.ts';

const moments = {
  'before the relay': () => new Rehearsal(),
  'in the conversation': openedCall,
  'during the goodbye': closingCall,
  'before a transfer is announced': () => almostOver('transfer'),
  'while a transfer is announced': () => closingCall('transfer'),
  'while the line is lost': lostCall,
} as const;

function overCall(): Rehearsal {
  const call = askedCall();
  call.hear({ type: 'ended', by: 'operator' });
  return call;
}

describe('a call that the carrier says is over', () => {
  it.each([
    ['in the conversation', 'completed', 'human', 'caller_hung_up'],
    ['in the conversation', 'failed', 'human', 'failed'],
    ['during the goodbye', 'completed', 'human', 'completed'],
    ['before a transfer is announced', 'completed', 'human', 'caller_hung_up'],
    ['while a transfer is announced', 'completed', 'human', 'caller_hung_up'],
    ['while the line is lost', 'completed', 'human', 'caller_hung_up'],
    ['while the line is lost', 'failed', 'human', 'socket_lost'],
  ] as const)('%s, by %s, was %s: %s', (moment, cause, result, endReason) => {
    const call = moments[moment]();
    call.hear({ type: 'answered_by', who: 'human' });
    const commands = call.hear({ type: 'carrier_ended', cause, durationSeconds: 31 });
    expect(outcome(call)).toEqual({ outcome: result, endReason });
    expect(commands.at(-1)?.type).toBe('note_outcome');
    expect(call.session.carrier).toEqual({ cause, durationSeconds: 31 });
    expect(call.session.closing).toBeNull();
  });

  it('was answered by nobody known when nobody said a word', () => {
    const call = openedCall();
    call.hear({ type: 'carrier_ended', cause: 'completed', durationSeconds: 4 });
    expect(outcome(call).outcome).toBe('unknown');
  });
});

describe('a call that is stopped by the operator', () => {
  it.each([
    ['before the relay', {}, 'unreachable'],
    ['before the relay', { isAnswered: true }, 'unknown'],
    ['before the relay', { who: 'human' }, 'human'],
    ['in the conversation', {}, 'unknown'],
    ['in the conversation', { who: 'human' }, 'human'],
    ['during the goodbye', {}, 'human'],
    ['before a transfer is announced', {}, 'human'],
    ['while the line is lost', {}, 'unknown'],
  ] as const)('%s, with %o, was answered by: %s', (moment, known: { isAnswered?: true; who?: 'human' }, result) => {
    const call = moments[moment]();
    if (known.who) call.hear({ type: 'answered_by', who: known.who });
    call.hear({ type: 'ended', by: 'operator', isAnswered: known.isAnswered ?? false });
    expect(outcome(call)).toEqual({ outcome: result, endReason: 'stopped' });
  });

  it.each(Object.keys(moments) as (keyof typeof moments)[])(
    '%s is hung up without a farewell, and nobody is put through',
    (moment) => {
      const call = moments[moment]();
      const commands = call.hear({ type: 'ended', by: 'operator' });
      expect(types(commands)).not.toContain('say');
      expect(commands.at(-1)).toEqual({ type: 'hang_up', reason: 'stopped' });
      expect(outcome(call).endReason).toBe('stopped');
      expect(call.session.closing).toBeNull();
    },
  );

  it('drops what the model and the tools are doing, and its clocks', () => {
    const call = askedCall();
    const { generation } = call.session;
    expect(call.hear({ type: 'ended', by: 'operator' })).toContainEqual({ type: 'abort_model', generation });
    expect(runningClocks(call)).toEqual([]);
    const working = askedCall();
    working.tool('save_facts');
    working.hear({ type: 'ended', by: 'operator' });
    expect(working.session.tools).toEqual([]);
  });
});

describe('a call whose relay session is over', () => {
  it.each([
    ['in the conversation', 'failed'],
    ['before a transfer is announced', 'failed'],
    ['while the line is lost', 'socket_lost'],
    ['during the goodbye', 'completed'],
  ] as const)('%s is hung up: %s', (moment, reason) => {
    const call = moments[moment]();
    expect(call.hear({ type: 'ended', by: 'relay' }).at(-1)).toEqual({ type: 'hang_up', reason });
    expect(outcome(call).endReason).toBe(reason);
  });

  it('while a transfer is announced puts the caller through', () => {
    const call = closingCall('transfer');
    const handoff = { reason: 'requested' };
    expect(call.hear({ type: 'ended', by: 'relay' }).at(-1)).toMatchObject({ type: 'end_session', handoff });
    expect(outcome(call).endReason).toBe('transferred');
  });
});

describe('an answering machine the carrier recognises', () => {
  it.each(['machine', 'fax'] as const)('late, as %s, ends the session it is talking to', (who) => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('¿Qué busca?');
    const result = who === 'fax' ? 'fax' : 'voicemail';
    const commands = call.hear({ type: 'answered_by', who });
    expect(commands.at(-1)).toEqual({ type: 'end_session', reason: result, handoff: null });
    expect(outcome(call)).toEqual({ outcome: result, endReason: result });
  });

  it('is left alone by a person who answers, before and after the relay', () => {
    const waiting = new Rehearsal();
    expect(waiting.hear({ type: 'answered_by', who: 'human' })).toEqual([]);
    const talking = openedCall();
    expect(talking.hear({ type: 'answered_by', who: 'unknown' })).toEqual([]);
  });

  it('as a fax is believed whatever was said before', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('¿Qué busca?');
    call.wait(5000).prompt('Un departamento');
    expect(call.hear({ type: 'answered_by', who: 'fax' }).at(-1)).toMatchObject({ type: 'end_session' });
  });

  it('while the line is lost is hung up on', () => {
    expect(lostCall().hear({ type: 'answered_by', who: 'machine' }).at(-1)?.type).toBe('hang_up');
  });
});

describe('a call that is over', () => {
  it.each([
    ['a caller', (call: Rehearsal) => call.prompt('¿Hola?')],
    ['a relay that dials again', (call: Rehearsal) => call.hear(back)],
    ['a late judgement', (call: Rehearsal) => call.hear({ type: 'answered_by', who: 'fax' })],
    ['a second stop', (call: Rehearsal) => call.hear({ type: 'ended', by: 'operator' })],
    ['a sound', (call: Rehearsal) => call.hear({ type: 'caller_speaking', on: false })],
  ] as [string, (call: Rehearsal) => TurnCommand[]][])('does nothing for %s', (_, happens) => {
    expect(happens(overCall())).toEqual([]);
  });

  it('keeps the last word of the carrier, however late, and its own ending', () => {
    const call = overCall();
    call.wait(3_600_000);
    expect(call.hear({ type: 'carrier_ended', cause: 'completed', durationSeconds: 40 })).toEqual([]);
    expect(call.session.carrier).toEqual({ cause: 'completed', durationSeconds: 40 });
    expect(call.session.endReason).toBe('stopped');
  });
});
