import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnCommand } from '../../../src/call/turn/commands.ts';
import type { TimerName, TurnEvent } from '../../../src/call/turn/events.ts';
import { reduce, replay } from '../../../src/call/turn/reduce.ts';
import { openSession } from '../../../src/call/turn/session.ts';
import { transcript } from '../../../src/call/turn/transcript.ts';
import type { Line } from './rehearsal.ts';
import { maxDuration, Rehearsal, says, setup } from './rehearsal.ts';

/** What may happen, aimed at the session as it is: `now` stands for the running generation or token. */
type Move = (call: Rehearsal) => Line;

const text = fc.constantFrom('Hola. ', 'Tengo dos, ', 'una en', ' Ñuñoa.', '¿Le parece? Bien', '', ' ');
const words = fc.constantFrom('Sí', 'Ajá', 'No, gracias', 'buzón de voz', '', '¿Cuánto?', 'Tengo');
const toolName = fc.constantFrom(
  'find_slots',
  'save_facts',
  'schedule_meeting',
  'end_call',
  'transfer',
  'register_opt_out',
);
const toolCallId = fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6', 't7', 'opt-out-3');
const timerName = fc.constantFrom<TimerName>(
  'silence',
  'resume',
  'filler',
  'model_slow',
  'model_dead',
  'farewell',
  'reconnect',
  'max_duration',
);
// An old generation or token now and then.
const age = fc.constantFrom(0, 0, 0, 0, 1, 2);

const modelMove: fc.Arbitrary<Move> = fc.oneof(
  fc.tuple(text, age).map(([said, old]): Move => (call) => {
    return { type: 'model_text', generation: call.session.generation - old, text: said };
  }),
  age.map((old): Move => (call) => {
    return { type: 'model_done', generation: call.session.generation - old };
  }),
  fc.boolean().map((retryable): Move => (call) => {
    const { generation } = call.session;
    return { type: 'model_failed', generation, retryable, reason: 'x' };
  }),
  fc.tuple(toolName, toolCallId, age).map(([name, id, old]): Move => (call) => {
    const generation = call.session.generation - old;
    return { type: 'model_tool', generation, toolCallId: id, name, arguments: {} };
  }),
);

const timerMove = fc.tuple(timerName, age).map(([name, old]): Move => (call) => {
  return { type: 'timer', name, token: (call.session.timers[name] ?? 0) - old };
});

const fixed: fc.Arbitrary<Line> = fc.oneof(
  { weight: 2, arbitrary: text.map((said): Line => ({ type: 'tokens_played', text: said })) },
  fc.boolean().map((on): Line => ({ type: 'agent_speaking', on })),
  fc.boolean().map((on): Line => ({ type: 'caller_speaking', on })),
  words.map((heard): Line => ({ type: 'interrupt', heard, durationMs: 1 })),
  toolCallId.map((id): Line => ({ type: 'tool_result', toolCallId: id, ok: true, result: 1 })),
  fc.boolean().map((resumed): Line => ({ type: 'session_started', ...setup, resumed })),
  fc.constantFrom('1', '9').map((digit): Line => ({ type: 'dtmf', digit })),
  fc.constant<Line>({ type: 'relay_error', description: '64107' }),
);

const rare: fc.Arbitrary<Line> = fc.constantFrom<Line>(
  { type: 'socket_closed', code: 1006 },
  { type: 'answered_by', who: 'machine' },
  { type: 'answered_by', who: 'human' },
  { type: 'ended', by: 'operator' },
  { type: 'carrier_ended', cause: 'completed', durationSeconds: 3 },
);

const promptLine = fc
  .record({ words, last: fc.boolean(), yes: fc.boolean(), optOut: fc.constantFrom(false, false, true) })
  .map(({ words: said, ...more }): Line => ({ type: 'prompt', text: said, lang: 'es', ...more }));

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: modelMove },
  { weight: 4, arbitrary: timerMove },
  {
    weight: 4,
    arbitrary: promptLine.map(
      (line): Move =>
        () =>
          line,
    ),
  },
  {
    weight: 6,
    arbitrary: fixed.map(
      (line): Move =>
        () =>
          line,
    ),
  },
  {
    weight: 1,
    arbitrary: rare.map(
      (line): Move =>
        () =>
          line,
    ),
  },
);

const moves = fc.array(fc.tuple(move, fc.constantFrom(0, 50, 400, 3000, 60_000)), {
  minLength: 5,
  maxLength: 80,
});

interface Played {
  call: Rehearsal;
  perEvent: TurnCommand[][];
}

function play(script: [Move, number][], isOpen: boolean): Played {
  const call = new Rehearsal();
  const perEvent: TurnCommand[][] = [];
  if (isOpen) perEvent.push(call.hear({ type: 'session_started', ...setup }));
  for (const [next, pause] of script) perEvent.push(call.wait(pause).hear(next(call)));
  return { call, perEvent };
}

function forAnyCall(check: (played: Played) => void): void {
  const played = fc.tuple(moves, fc.constantFrom(true, true, false));
  fc.assert(
    fc.property(played, ([script, isOpen]) => check(play(script, isOpen))),
    { numRuns: 1500 },
  );
}

describe('whatever happens in a call', () => {
  it('a talk cycle is closed once, and nothing of it follows', () => {
    forAnyCall(({ call }) => {
      const closed = new Set<number>();
      let newest = 0;
      for (const { cycle, last } of says(call.commands)) {
        expect(closed.has(cycle)).toBe(false);
        expect(cycle).toBeGreaterThanOrEqual(newest);
        newest = cycle;
        if (last) closed.add(cycle);
      }
    });
  });

  it('only a cut or the end leaves a talk cycle open', () => {
    forAnyCall(({ call, perEvent }) => {
      let open = 0;
      perEvent.forEach((commands, i) => {
        const type = call.events[i]?.type;
        const mayCut = type === 'interrupt' || type === 'socket_closed' || type === 'session_started';
        if (mayCut || commands.some((command) => command.type === 'note_outcome')) open = 0;
        for (const { cycle, last } of says(commands)) {
          expect([0, cycle]).toContain(open);
          open = last ? 0 : cycle;
        }
      });
    });
  });

  it('nothing of an older generation is spoken, and an interrupted talk cycle stays silent', () => {
    forAnyCall(({ call, perEvent }) => {
      let lowest = 0;
      let spokenBefore = 0;
      perEvent.forEach((commands, i) => {
        for (const { generation, cycle } of says(commands)) {
          expect(generation).toBeGreaterThanOrEqual(lowest);
          lowest = generation;
          expect(cycle).toBeGreaterThan(spokenBefore);
        }
        if (call.events[i]?.type !== 'interrupt') return;
        expect(says(commands)).toEqual([]);
        spokenBefore = Math.max(0, ...says(perEvent.slice(0, i).flat()).map(({ cycle }) => cycle));
      });
    });
  });

  it('nothing is asked of the shell after the end, and the outcome is noted once', () => {
    forAnyCall(({ call }) => {
      const noted = call.commands.findIndex(({ type }) => type === 'note_outcome');
      expect(call.session.phase === 'over').toBe(noted !== -1);
      if (noted !== -1) expect([call.session.timers, call.session.speaking]).toEqual([{}, []]);
      const after = noted === -1 ? [] : call.commands.slice(noted + 1);
      expect(after.length).toBeLessThanOrEqual(1);
      expect(after.every(({ type }) => type === 'end_session' || type === 'hang_up')).toBe(true);
    });
  });

  it('a write that binds the caller runs only on a turn that was a yes', () => {
    forAnyCall(({ call, perEvent }) => {
      let yes: boolean | null | undefined = null;
      perEvent.forEach((commands, i) => {
        const event = call.events[i];
        if (event?.type === 'prompt' && event.last && event.text !== '') yes = event.yes;
        if (event?.type !== 'model_tool') return;
        const runs = commands.some((command) => {
          return command.type === 'run_tool' && command.name === 'schedule_meeting';
        });
        if (runs) expect(yes).toBe(true);
      });
    });
  });

  it('a model is never started on a tool call without its answer', () => {
    forAnyCall(({ call }) => {
      for (const command of call.commands) {
        if (command.type !== 'start_model') continue;
        const open = command.history.filter((entry) => entry.kind === 'tool' && entry.ok === null);
        expect(open).toEqual([]);
      }
    });
  });

  it('an agent that neither thinks nor works listens with a clock running', () => {
    forAnyCall(({ call }) => {
      const { phase, timers, model, tools, callerSpeaking } = call.session;
      if (phase === 'talking' && !model && tools.length === 0 && !callerSpeaking) {
        expect([timers.silence, timers.resume]).not.toEqual([undefined, undefined]);
      }
      if (phase === 'closing') expect(timers.farewell).toBeDefined();
      if (phase === 'waiting_for_reconnect') expect(timers.reconnect).toBeDefined();
    });
  });

  it('its transcript numbers its lines 1, 2, 3 …', () => {
    forAnyCall(({ call }) => {
      expect(call.lines.map(({ seq }) => seq)).toEqual(call.lines.map((_, i) => i + 1));
    });
  });

  it('the recorded events give the same session, in one go, in two, and through JSON', () => {
    forAnyCall(({ call }) => {
      const start = openSession({ maxDuration });
      const frozen = structuredClone(start);
      const stored = JSON.parse(JSON.stringify(call.events)) as TurnEvent[];
      expect(replay(start, stored)).toStrictEqual(call.session);
      const half = Math.floor(stored.length / 2);
      const middle = replay(start, stored.slice(0, half));
      const thawed = JSON.parse(JSON.stringify(middle)) as typeof middle;
      expect(thawed).toStrictEqual(middle);
      expect(replay(thawed, stored.slice(half))).toStrictEqual(call.session);
      expect(transcript(start, stored)).toStrictEqual(call.lines);
      expect(start).toStrictEqual(frozen);
    });
  });

  it('a step changes nothing of the session it was given', () => {
    forAnyCall(({ call }) => {
      let session = openSession({ maxDuration });
      for (const event of call.events) {
        const before = JSON.stringify(session);
        const next = reduce(session, event).session;
        expect(JSON.stringify(session)).toBe(before);
        session = next;
      }
    });
  });
});
