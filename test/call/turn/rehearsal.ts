import type { SayCommand, StartModelCommand, TurnCommand } from '../../../src/call/turn/commands.ts';
import type { TimerName, TurnEvent } from '../../../src/call/turn/events.ts';
import { reduce } from '../../../src/call/turn/reduce.ts';
import { openSession } from '../../../src/call/turn/session.ts';
import type { TranscriptLine } from '../../../src/call/turn/transcript-line.ts';

type Unstamped<E> = E extends unknown ? Omit<E, 'at'> : never;
export type Line = Unstamped<TurnEvent>;

const startAt = 1_750_000_000_000;
export const maxDuration = 10 * 60 * 1000;

export const setup = {
  callSid: 'CA1',
  from: '+15550100001',
  to: '+15550100002',
  agentType: 'qualifier',
  customParameters: { broker: 'b1' },
};

/** A call under test: events go in with a clock of their own, commands and lines are kept. */
export class Rehearsal {
  session = openSession({ maxDuration });
  readonly events: TurnEvent[] = [];
  readonly commands: TurnCommand[] = [];
  readonly lines: TranscriptLine[] = [];
  now = startAt;

  /** Feeds events at the present moment; returns the commands they caused. */
  hear(...lines: Line[]): TurnCommand[] {
    return lines.flatMap((line) => this.feed({ ...line, at: this.now }));
  }

  /** Feeds one stored event; returns the commands it caused. */
  feed(event: TurnEvent): TurnCommand[] {
    this.now = event.at;
    const { session, commands, lines } = reduce(this.session, event);
    this.session = session;
    this.events.push(event);
    this.commands.push(...commands);
    this.lines.push(...lines);
    return [...commands];
  }

  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  /** The named timer rings now; one that is not set is a fault of the test. */
  ring(name: TimerName): TurnCommand[] {
    const token = this.session.timers[name];
    if (token === undefined) throw new Error(`no timer ${name}`);
    return this.hear({ type: 'timer', name, token });
  }

  prompt(text: string, more: { yes?: boolean; optOut?: boolean } = {}): TurnCommand[] {
    return this.hear({ type: 'prompt', text, lang: 'es-CL', last: true, ...more });
  }

  /** The running round of the model says this; `done` ends the round. */
  model(text: string, done = true): TurnCommand[] {
    const { generation } = this.session;
    const said = this.hear({ type: 'model_text', generation, text });
    return done ? [...said, ...this.hear({ type: 'model_done', generation })] : said;
  }

  tool(name: string, toolCallId: string = name, details = {}): TurnCommand[] {
    const { generation } = this.session;
    return this.hear({ type: 'model_tool', generation, toolCallId, name, arguments: details });
  }

  done(): TurnCommand[] {
    return this.hear({ type: 'model_done', generation: this.session.generation });
  }
}

export const opening = 'Hola, soy el asistente virtual de Casas Norte. ¿Es un buen momento?';

/** A call whose opening line was said and heard. */
export function openedCall(): Rehearsal {
  const call = new Rehearsal();
  call.hear({ type: 'session_started', ...setup });
  call.model(opening);
  call.hear({ type: 'agent_speaking', on: true });
  call.wait(4000).hear({ type: 'agent_speaking', on: false });
  return call;
}

export function says(commands: readonly TurnCommand[]): SayCommand[] {
  return commands.filter((command) => command.type === 'say');
}

export function spoken(commands: readonly TurnCommand[]): string {
  return says(commands)
    .map(({ text }) => text)
    .join('');
}

export function started(commands: readonly TurnCommand[]): StartModelCommand | undefined {
  return commands.find((command) => command.type === 'start_model');
}

export function types(commands: readonly TurnCommand[]): string[] {
  return commands.map(({ type }) => type);
}

export function outcome(call: Rehearsal): { outcome?: string; endReason?: string } {
  const noted = call.commands.find((command) => command.type === 'note_outcome');
  return { outcome: noted?.outcome, endReason: noted?.endReason };
}
