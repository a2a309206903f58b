import * as fc from 'fast-check';
import type { TurnCommand } from '../../../src/call/turn/commands.ts';
import type { TimerName } from '../../../src/call/turn/events.ts';
import type { Line } from './rehearsal.ts';
import { Rehearsal, setup } from './rehearsal.ts';

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

export interface Played {
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

const madeUpCalls = 1500;

/** Holds for made-up calls: as many as the run asks of every property, or else 1500. */
export function forAnyCall(check: (played: Played) => void): void {
  const played = fc.tuple(moves, fc.constantFrom(true, true, false));
  fc.assert(
    fc.property(played, ([script, isOpen]) => check(play(script, isOpen))),
    { numRuns: fc.readConfigureGlobal().numRuns ?? madeUpCalls },
  );
}
