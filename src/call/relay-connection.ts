import type { WebSocket } from 'ws';
import type { RelayIn, RelayOut, UnknownFrame } from '../provider/voice/relay-codec.ts';
import { asSystem, type Runtime, type Scope } from '../runtime/scope.ts';
import { mendTexts } from '../text/clean-text.ts';
import { CallShell } from './call-shell.ts';
import { DialState } from './call.enums.ts';
import type { LiveCalls } from './live-calls.ts';
import { CallClock } from './session/call-clock.ts';
import { loadContext } from './session/call-context.ts';
import type { Line } from './session/line.ts';
import { happeningOf } from './session/relay-events.ts';
import { writeEnding } from './session/ending-data.ts';
import { takeSession, type TakenSession } from './session/take-session.ts';
import type { EventStore } from './store-events.ts';
import { VoiceCall } from './voice-call.entity.ts';

type Setup = Extract<RelayIn, { type: 'setup' }>;

export interface RelayParts {
  runtime: Runtime;
  store: EventStore;
  live: LiveCalls;
}

const setupTimeout = 10_000;

/** One relay socket: takes the call's talk over when the carrier says which call it is, then passes on what it hears. */
export class RelayConnection {
  readonly #parts: RelayParts;
  readonly #scope: Scope;
  readonly #call: VoiceCall;
  readonly #socket: WebSocket;
  readonly #line: Line;
  /** Frames are handled one after the other: those that follow the setup wait until the talk is taken over. */
  #taking: Promise<void> | null = null;
  #shell: CallShell | null = null;

  constructor(parts: RelayParts, call: VoiceCall, socket: WebSocket) {
    this.#parts = parts;
    this.#call = call;
    this.#scope = asSystem(parts.runtime, call.broker, 'call-agent');
    this.#socket = socket;
    const { relay } = parts.runtime.ports.voice!;
    this.#line = {
      send: (frame: RelayOut) => {
        if (socket.readyState === socket.OPEN) socket.send(relay.encode(frame));
      },
      close: () => socket.close(1012),
    };
    const late = setTimeout(() => socket.terminate(), setupTimeout);
    socket.on('message', (text: Buffer) => {
      clearTimeout(late);
      this.#hear(mendTexts(relay.decode(text.toString('utf8'))));
    });
    socket.on('error', (error) => this.#scope.log.debug({ err: error, callId: call.id }, 'a relay socket broke'));
    socket.on('close', (code) => {
      clearTimeout(late);
      this.#afterTaking(() => this.#shell?.tell({ type: 'socket_closed', code }));
    });
  }

  #hear(frame: RelayIn | UnknownFrame): void {
    if (frame.type === 'setup') {
      this.#taking ??= this.#take(frame).catch((error: unknown) => {
        this.#scope.log.error(
          { err: error, callId: this.#call.id },
          'a talk could not be taken over; the carrier dials again',
        );
        this.#socket.close(1011);
      });
      return;
    }
    const happening = happeningOf(frame);
    if (happening) this.#afterTaking(() => this.#shell?.tell(happening));
  }

  #afterTaking(act: () => void): void {
    if (this.#shell) act();
    else void this.#taking?.then(act);
  }

  async #take(setup: Setup): Promise<void> {
    const { runtime, store, live } = this.#parts;
    const { id } = this.#call;
    // A socket of this call that is still open here is an older one: what it heard is stored before it is left.
    await store.stored();
    live.get(id)?.leave();
    const taken = await takeSession(runtime.database.db, this.#call, runtime.processId);
    const call = await this.#scope.read.get(VoiceCall, id);
    const isOver = taken.session.phase === 'over' || call.dial === DialState.OVER;
    if (isOver || (call.providerCallId !== null && call.providerCallId !== setup.callSid))
      return this.#endAtOnce(taken);
    const context = await loadContext(this.#scope, call);
    const shell = this.#openShell(call, taken, context);
    this.#shell = shell;
    const { callSid, from, to, customParameters } = setup;
    const { agentType } = call;
    shell.tell({
      type: 'session_started',
      callSid,
      from,
      to,
      agentType,
      customParameters,
      resumed: taken.eventCount > 0,
    });
    shell.hearOutside(call);
    shell.obey(runtime.stops.known);
  }

  #openShell(call: VoiceCall, taken: TakenSession, context: Awaited<ReturnType<typeof loadContext>>): CallShell {
    const { runtime, store, live } = this.#parts;
    const startsAt = Math.max(runtime.clock.now().getTime(), taken.lastAt ?? 0);
    const clock = new CallClock(startsAt, runtime.calling.speed);
    const shell: CallShell = new CallShell({
      scope: this.#scope,
      call,
      context,
      taken,
      clock,
      store,
      line: this.#line,
      onGone: () => live.remove(call.id, shell),
    });
    live.add(call.id, shell);
    return shell;
  }

  /** The talk is over already: the carrier goes on with what follows the relay, such as putting the caller through. */
  #endAtOnce({ session }: TakenSession): void {
    this.#line.send({ type: 'end', handoffData: writeEnding(session) });
  }
}
