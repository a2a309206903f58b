import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { maxDuration, openedCall, outcome, Rehearsal, says, setup, spoken, started } from './rehearsal.ts';
import {
  almostOver,
  askedCall,
  back,
  begunCall,
  clocksSet,
  closingCall,
  goodbye,
  lost,
  lostCall,
  runningClocks,
} from './moments.ts';

function interrupted(): Rehearsal {
  const call = askedCall();
  call.model('Tengo dos opciones.');
  call.hear({ type: 'interrupt', heard: 'Tengo', durationMs: 200 });
  return call;
}

describe('a line that is lost', () => {
  it.each([
    ['the agent listens', openedCall],
    ['the model thinks', askedCall],
    ['the caller has cut the agent off', interrupted],
  ])('while %s leaves two clocks: the cap and the wait of 30 s', (_, moment) => {
    const call = moment();
    expect(clocksSet(call.hear(lost))).toEqual({ reconnect: 30_000 });
    expect(runningClocks(call)).toEqual(['max_duration', 'reconnect']);
  });

  it.each([
    ['end_call', 'hang_up'],
    ['transfer', 'end_session'],
  ] as const)('during the last words after %s is not waited for: %s', (tool, how) => {
    const call = closingCall(tool);
    expect(call.hear(lost).at(-1)?.type).toBe(how);
    expect(outcome(call).endReason).toBe(tool === 'transfer' ? 'transferred' : 'completed');
  });

  it('before the last words are all said is waited for', () => {
    const call = almostOver();
    call.hear(lost);
    expect(outcome(call)).toEqual({});
    expect(started(call.hear(back))).toBeDefined();
  });

  it.each([
    ['before the call began', () => new Rehearsal()],
    ['twice', lostCall],
  ])('%s means nothing', (_, moment) => {
    expect(moment().hear(lost)).toEqual([]);
  });
});

describe('a relay that dials again', () => {
  it('has the rest of the time, not a new one', () => {
    const call = lostCall();
    const minute = 60_000;
    const spent = call.now - (call.session.startedAt ?? 0) + minute;
    expect(clocksSet(call.wait(minute).hear(back)).max_duration).toBe(maxDuration - spent);
  });

  it('ends the wait: its old clock no longer ends the call', () => {
    const call = lostCall();
    const token = call.session.timers.reconnect ?? 0;
    const commands = call.hear(back);
    expect(commands).toContainEqual({ type: 'cancel_timer', name: 'reconnect', token });
    expect(clocksSet(commands)).not.toHaveProperty('reconnect');
    expect(call.hear({ type: 'timer', name: 'reconnect', token })).toEqual([]);
  });

  it('during the goodbye finds the call ended, not begun again', () => {
    const call = closingCall();
    const commands = call.hear(back);
    expect(says(commands)).toEqual([]);
    expect(commands.at(-1)).toEqual({ type: 'end_session', reason: 'completed', handoff: null });
  });

  it('before the model has said all its last words lets it go on', () => {
    const call = almostOver();
    expect(started(call.hear(back))).toBeDefined();
    expect(outcome(call)).toEqual({});
  });

  it('unnoticed stops the old round, and keeps what it had said', () => {
    const call = askedCall();
    call.model('Tengo dos opciones, una', false);
    const { generation } = call.session;
    const commands = call.hear(back);
    expect(commands).toContainEqual({ type: 'abort_model', generation });
    expect(started(commands)?.history).toContainEqual(
      expect.objectContaining({ kind: 'agent', text: 'Tengo dos opciones,' }),
    );
    expect(call.hear({ type: 'model_text', generation, text: ' en Ñuñoa. Y' })).toEqual([]);
  });

  it('before the agent said a word hears the opening, and no excuse', () => {
    const call = begunCall();
    call.hear(lost);
    const commands = call.hear(back);
    expect(says(commands)).toEqual([]);
    expect(started(commands)?.opening).toBe(true);
  });

  it('runs the tool that writes again and waits for it; its answer starts the model', () => {
    const call = askedCall();
    call.tool('save_facts', 'write');
    call.tool('find_slots', 'read');
    call.hear(lost);
    const commands = call.hear(back);
    const again = commands.filter((command) => command.type === 'run_tool');
    expect(again.map(({ toolCallId }) => toolCallId)).toEqual(['write']);
    expect(started(commands)).toBeUndefined();
    const round = started(call.hear({ type: 'tool_result', toolCallId: 'write', ok: true, result: null }));
    expect(round?.history).toContainEqual(expect.objectContaining({ toolCallId: 'read', result: 'cancelled' }));
  });

  it('that says its setup twice does not begin the call twice', () => {
    const call = openedCall();
    expect(call.session.setup).toEqual(setup);
    expect(call.hear({ type: 'session_started', ...setup })).toEqual([]);
  });
});

describe('a caller who is back', () => {
  it('is asked whether they are there, though nobody told that the old voice stopped', () => {
    const call = askedCall();
    call.model(goodbye);
    call.hear({ type: 'agent_speaking', on: true }, lost, back);
    expect(spoken(call.wait(20_000).ring('silence'))).toBe(phrases.stillThere[0]);
  });

  it('is not taken for speaking, though nobody told that their old sound stopped', () => {
    const call = askedCall();
    call.model('Tengo dos opciones.');
    call.hear({ type: 'tokens_played', text: 'Tengo' }, { type: 'caller_speaking', on: true }, lost, back);
    call.hear({ type: 'interrupt', heard: 'Disculpe,', durationMs: 100 });
    expect(spoken(call.wait(1500).ring('resume'))).toBe('Como le decía, dos opciones.');
  });
});
