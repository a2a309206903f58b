import { describe, expect, it, vi } from 'vitest';
import type { LanguageModel, TurnOutput, TurnRequest } from '../../src/agent/language-model.ts';
import { CallStatus } from '../../src/call/call.enums.ts';
import { takeFromPace } from '../../src/call/dialer/call-pace.ts';
import { shareLines } from '../../src/call/dialer/share-lines.ts';
import { outsideEvents, type Happening } from '../../src/call/session/outside-events.ts';
import { happeningOf } from '../../src/call/session/relay-events.ts';
import { speakTurn } from '../../src/call/session/speak-turn.ts';
import { joinEvent, splitEvent } from '../../src/call/session/split-event.ts';
import type { TurnEvent } from '../../src/call/turn/events.ts';
import { reduce, replay } from '../../src/call/turn/reduce.ts';
import { openSession } from '../../src/call/turn/session.ts';

const at = 1_750_000_000_000;
const setup = {
  callSid: 'CA1',
  from: '+15550100000',
  to: '+15550100001',
  agentType: 'perfilador',
  customParameters: { a: 'b' },
};
const events: TurnEvent[] = [
  { type: 'session_started', ...setup, at },
  { type: 'model_text', generation: 1, text: 'Hola.', at },
  { type: 'model_tool', generation: 1, toolCallId: 't1', name: 'save_facts', arguments: { location: 'Roma' }, at },
  { type: 'tool_result', toolCallId: 't1', ok: true, result: { saved: true }, at },
  { type: 'tokens_played', text: 'Hola.', at },
  { type: 'interrupt', heard: 'Ho', durationMs: 100, at },
  { type: 'prompt', text: 'Soy Ana', lang: 'es', last: true, optOut: false, yes: null, at },
];

const speak = (respond: LanguageModel['respond']) => {
  const told: Happening[] = [];
  const stop = new AbortController();
  const running = speakTurn({ respond } as LanguageModel, {} as TurnRequest, 1, stop, (happening) =>
    told.push(happening),
  );
  return { told, stop, running };
};

describe('a stored event', () => {
  it.each(events)('of type $type comes back as it was', (event) => {
    expect(joinEvent(splitEvent(event))).toEqual(event);
  });

  it.each(events)('of type $type shows nothing of a person outside its personal part', (event) => {
    expect(JSON.stringify(splitEvent(event).event)).not.toMatch(/Ana|Hola|Roma|\+1555/);
  });

  it('of a person who was erased can still be replayed', () => {
    const erased = events.map((event) => joinEvent({ ...splitEvent(event), personal: null }));
    expect(replay(openSession({ maxDuration: 600_000 }), erased).phase).toBe('talking');
  });
});

describe('what a talk has not heard yet', () => {
  const call = {
    status: CallStatus.ANSWERED,
    answeredBy: null,
    hangUpAt: null,
    relayFailed: false,
    durationSeconds: null,
  };
  const talking = reduce(openSession({ maxDuration: 600_000 }), events[0]!).session;

  it.each([
    ['nothing', call, []],
    ['who answered', { ...call, answeredBy: 'human' as const }, ['answered_by']],
    ['that it is over', { ...call, status: CallStatus.COMPLETED }, ['carrier_ended']],
    [
      'that somebody stops it',
      { ...call, hangUpAt: new Date(at), status: CallStatus.COMPLETED },
      ['ended', 'carrier_ended'],
    ],
    [
      'that somebody answered and somebody stops it',
      { ...call, hangUpAt: new Date(at), answeredBy: 'human' as const },
      ['answered_by', 'ended'],
    ],
    ['that the relay broke', { ...call, relayFailed: true }, ['ended']],
  ])('may be %s', (_what, outside, types) => {
    expect(outsideEvents(outside, talking).map(({ type }) => type)).toEqual(types);
  });

  it('is nothing once it heard it, or once it is over', () => {
    const heard = reduce(talking, { type: 'answered_by', who: 'human', at }).session;
    expect(outsideEvents({ ...call, answeredBy: 'human' }, heard)).toEqual([]);
    const over = reduce(talking, { type: 'ended', by: 'operator', at }).session;
    expect(outsideEvents({ ...call, status: CallStatus.COMPLETED }, over)).toEqual([]);
  });
});

describe('a frame of the relay', () => {
  const prompt = { type: 'prompt' as const, lang: 'es-MX', last: true };
  it.each([
    [
      { ...prompt, voicePrompt: 'Sí, claro.' },
      { type: 'prompt', optOut: false, yes: true },
    ],
    [
      { ...prompt, voicePrompt: 'No, gracias.' },
      { type: 'prompt', optOut: false, yes: false },
    ],
    [
      { ...prompt, voicePrompt: 'No me llamen más.' },
      { type: 'prompt', optOut: true },
    ],
    [
      { type: 'info' as const, name: 'agentSpeaking', value: 'off' },
      { type: 'agent_speaking', on: false },
    ],
    [{ type: 'info' as const, name: 'configUpdated' }, null],
    [{ type: 'unknown' as const, frameType: 'new' }, null],
  ])('%j becomes %j', (frame, happening) => {
    if (happening) expect(happeningOf(frame)).toMatchObject(happening);
    else expect(happeningOf(frame)).toBeNull();
  });
});

describe('free lines', () => {
  const queue = { inUse: 0, maxConcurrentCalls: 10, isPaused: false };
  it('go to the brokers in turns, never beyond what a broker may use, and not to one that paused', () => {
    const queues = [
      { ...queue, broker: 'a', inUse: 8 },
      { ...queue, broker: 'b' },
      { ...queue, broker: 'c', isPaused: true },
    ];
    expect([...shareLines(queues, 7)]).toEqual([
      ['a', 2],
      ['b', 5],
    ]);
    expect([...shareLines(queues, 1)]).toEqual([['a', 1]]);
    expect([...shareLines(queues, 0)]).toEqual([]);
  });
});

describe('the pace of a sender account', () => {
  const start = new Date(at);
  const later = (seconds: number) => new Date(at + seconds * 1000);

  it('is one second’s worth at first, and fills again with time', () => {
    const first = takeFromPace(null, start, 2, 5);
    expect(first.granted).toBe(2);
    expect(takeFromPace(first.left, start, 2, 5).granted).toBe(0);
    expect(takeFromPace(first.left, later(0.5), 2, 5).granted).toBe(1);
    expect(takeFromPace(first.left, later(60), 2, 5).granted).toBe(2);
  });

  it('below one a second still lets a call through, once in a while', () => {
    const first = takeFromPace(null, start, 0.5, 5);
    expect(first.granted).toBe(1);
    expect(takeFromPace(first.left, later(1), 0.5, 5).granted).toBe(0);
    expect(takeFromPace(first.left, later(2), 0.5, 5).granted).toBe(1);
  });
});

describe('a round of the language model', () => {
  const hello: TurnOutput = { type: 'text', text: 'Hola' };

  it('that stalls after its first word is reported as failed, once', async () => {
    vi.useFakeTimers();
    const { told, running } = speak(async function* (_request, signal) {
      yield hello;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await running;
    vi.useRealTimers();
    expect(told.map(({ type }) => type)).toEqual(['model_text', 'model_failed']);
  });

  it('that throws is reported as failed; one that was aborted says nothing more', async () => {
    const thrown = speak(async function* () {
      yield hello;
      throw new Error('broken');
    });
    await thrown.running;
    expect(thrown.told.at(-1)).toMatchObject({ type: 'model_failed', retryable: true });
    const aborted = speak(async function* () {
      yield hello;
      yield hello;
    });
    aborted.stop.abort();
    await aborted.running;
    expect(aborted.told).toEqual([]);
  });
});
