import { describe, expect, it } from 'vitest';
import { speechDuration } from '../../../src/call/turn/clauses.ts';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { replay } from '../../../src/call/turn/reduce.ts';
import { openSession } from '../../../src/call/turn/session.ts';
import { askedCall, begunCall, clocksSet, runningClocks } from './moments.ts';
import type { Rehearsal } from './rehearsal.ts';
import { maxDuration, openedCall, says, spoken, started } from './rehearsal.ts';
import { voice } from './relay-events.ts';

const sound = (on: boolean) => ({ type: 'caller_speaking', on }) as const;

function answeredCall(): Rehearsal {
  const call = askedCall();
  call.model('Tengo dos opciones. ¿Le interesa?');
  return call;
}

function working(): Rehearsal {
  const call = askedCall();
  call.tool('find_slots');
  call.done();
  return call;
}

function cut(): Rehearsal {
  const call = answeredCall();
  call.hear({ type: 'interrupt', heard: 'Tengo', durationMs: 300 });
  return call;
}

function spokenInto(): Rehearsal {
  const call = begunCall();
  call.model('Hola, soy el asistente. ', false);
  return call;
}

describe('an agent that listens', () => {
  it('counts silence from when its words will have been spoken', () => {
    const text = 'Tengo dos opciones. ¿Le interesa?';
    expect(clocksSet(askedCall().model(text)).silence).toBeGreaterThanOrEqual(speechDuration(text) + 7000);
  });

  it('counts from when its voice stops, as soon as that is known', () => {
    const call = answeredCall();
    call.hear(voice(true));
    expect(clocksSet(call.wait(3000).hear(voice(false)))).toEqual({ silence: 7000 });
  });

  it('does not count while the caller makes a sound, and begins again when it stops', () => {
    const call = answeredCall();
    const { silence: token } = call.session.timers;
    expect(call.hear(sound(true))).toEqual([{ type: 'cancel_timer', name: 'silence', token }]);
    expect(clocksSet(call.wait(9000).hear(sound(false)))).toEqual({ silence: 7000 });
  });

  it('asks nothing while it is still speaking itself', () => {
    const call = answeredCall();
    call.hear(voice(true));
    const rung = call.wait(12_000).ring('silence');
    expect(says(rung)).toEqual([]);
    expect(clocksSet(rung)).toEqual({ silence: 7000 });
  });

  it('does not begin to count again after its own "¿Sigue ahí?"', () => {
    const call = openedCall();
    expect(spoken(call.wait(7000).ring('silence'))).toBe(phrases.stillThere[0]);
    expect(call.hear(voice(true), voice(false))).toEqual([]);
    expect(runningClocks(call)).toContain('silence');
  });

  it('takes no notice of a clock that was replaced', () => {
    const call = openedCall();
    const token = call.session.timers.silence ?? 0;
    call.hear(sound(true), sound(false));
    expect(call.hear({ type: 'timer', name: 'silence', token })).toEqual([]);
  });

  it('lives on when the relay could not read a frame', () => {
    const call = openedCall();
    expect(call.hear({ type: 'relay_error', description: 'invalid frame' })).toEqual([]);
    expect(call.session.relayErrors).toBe(1);
    expect(started(call.prompt('¿Qué tienen?'))).toBeDefined();
  });

  it('is the same in a process that takes the call over by its stored events', () => {
    const call = answeredCall();
    expect(replay(openSession({ maxDuration }), call.events)).toEqual(call.session);
  });
});

describe('an agent that does not listen', () => {
  it.each([
    ['thinks', askedCall],
    ['waits for a tool', working],
    ['was cut off and waits for words', cut],
  ])('because it %s does not count silence when a sound of the caller stops', (_, moment) => {
    expect(moment().hear(sound(true), sound(false))).toEqual([]);
  });

  it('because it prepares the opening does not count silence after "¿Aló?"', () => {
    const call = begunCall();
    call.prompt('¿Aló?');
    expect(runningClocks(call)).not.toContain('silence');
  });
});

describe('words that come during the opening', () => {
  it('are answered as soon as the opening is sent when nothing is known of the voice', () => {
    const call = spokenInto();
    call.prompt('¿Quién habla?');
    expect(started(call.model('¿Es un buen momento?'))).toMatchObject({ opening: false });
  });

  it('are answered, later, even when nobody tells that the voice stopped', () => {
    const call = spokenInto();
    call.hear(voice(true));
    call.prompt('¿Quién habla?');
    expect(started(call.model('¿Es un buen momento?'))).toBeUndefined();
    const round = started(call.wait(12_000).ring('silence'));
    expect(round?.history).toContainEqual(expect.objectContaining({ kind: 'caller', text: '¿Quién habla?' }));
  });
});
