import { describe, expect, it } from 'vitest';
import type { TurnEvent } from '../../../src/call/turn/events.ts';
import { reduce, replay } from '../../../src/call/turn/reduce.ts';
import { openSession } from '../../../src/call/turn/session.ts';
import { transcript } from './transcript.ts';
import { forAnyCall } from './any-call.ts';
import { maxDuration, says } from './rehearsal.ts';

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
