import { describe, expect, it } from 'vitest';
import type { Rehearsal } from './rehearsal.ts';
import { openedCall, says, types } from './rehearsal.ts';
import { cut, played, voice } from './relay-events.ts';

const question = '¿Le agendo mañana a las cinco?';

/** The agent has asked, and the relay tells how much of it was played. */
function asked(heard: string): Rehearsal {
  const call = openedCall();
  call.prompt('Quiero visitar');
  call.model(question);
  call.hear(voice(true), played(heard));
  return call;
}

describe('a question that is still being played', () => {
  it('is confirmed by no yes: nobody has heard yet what it asks', () => {
    const call = asked('¿Le agendo');
    call.prompt('Sí, por favor', { yes: true });
    expect(types(call.tool('schedule_meeting', 't1'))).not.toContain('run_tool');
    expect(call.session.history.at(-1)).toMatchObject({ ok: false, result: 'needs_confirmation' });
  });

  it('is confirmed by a yes once it was played to its end', () => {
    const call = asked(question);
    call.prompt('Sí', { yes: true });
    expect(types(call.tool('schedule_meeting', 't1'))).toContain('run_tool');
  });
});

describe('two sentences of the agent that a sound cut off', () => {
  it('are said again as two', () => {
    const call = openedCall();
    call.prompt('¿Qué tienen?');
    call.model('Hay visitas esta semana.', false);
    call.tool('find_slots', 't1');
    call.done();
    call.hear({ type: 'tool_result', toolCallId: 't1', ok: true, result: [] });
    call.model('Hay a las cinco.');
    call.hear(cut('Hay visitas'));
    const [again] = says(call.wait(1500).ring('resume'));
    expect(again?.text).toBe('Como le decía, esta semana. Hay a las cinco.');
  });
});
