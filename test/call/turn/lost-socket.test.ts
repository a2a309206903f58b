import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { openedCall, outcome, setup, spoken, started, types } from './rehearsal.ts';

describe('a lost socket', () => {
  const lost = { type: 'socket_closed', code: 1006 } as const;
  const back = { type: 'session_started', ...setup, resumed: true } as const;

  it('is waited for, and the agent goes on from what was not heard', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo dos opciones para usted.');
    call.hear({ type: 'tokens_played', text: 'Tengo dos' });
    call.hear(lost);
    expect(call.session.phase).toBe('waiting_for_reconnect');
    expect(spoken(call.wait(3000).hear(back))).toBe(`${phrases.lineDropped}Como le decía, opciones para usted.`);
  });

  it('lets the model answer what was asked before', () => {
    const call = openedCall();
    call.prompt('¿Cuánto cuesta?');
    call.hear(lost);
    const commands = call.wait(3000).hear(back);
    expect(spoken(commands)).toBe(phrases.lineDropped);
    expect(started(commands)?.history.at(-1)).toEqual({ kind: 'note', code: 'line_dropped' });
  });

  it('runs again, with the same id, a tool that writes and has not answered', () => {
    const call = openedCall();
    call.prompt('Soy Ana');
    call.tool('save_facts', 't1');
    call.hear(lost);
    expect(call.hear(back)).toContainEqual(expect.objectContaining({ type: 'run_tool', toolCallId: 't1' }));
    expect(started(call.hear({ type: 'tool_result', toolCallId: 't1', ok: true, result: null }))).toBeDefined();
  });

  it('that stays lost ends the call', () => {
    const call = openedCall();
    call.hear(lost);
    expect(types(call.ring('reconnect')).slice(-2)).toEqual(['note_outcome', 'hang_up']);
    expect(outcome(call).endReason).toBe('socket_lost');
  });

  it('is taken over by another process without having been noticed', () => {
    const call = openedCall();
    expect(spoken(call.hear(back))).toBe(`${phrases.lineDropped} ${phrases.doYouHearMe}`);
  });
});
