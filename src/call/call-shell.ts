import type { DispatchStop } from '../brake/dispatch-stop.entity.ts';
import { hangsUp } from '../brake/hangs-up.ts';
import { outside } from '../runtime/failpoint.ts';
import { refusal } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import { AlarmClock } from './session/alarm-clock.ts';
import type { CallClock } from './session/call-clock.ts';
import type { CallContext } from './session/call-context.ts';
import { endTalk } from './session/end-talk.ts';
import { spoken, type Line } from './session/line.ts';
import { ModelRounds } from './session/model-rounds.ts';
import { outsideEvents, type CallFromOutside, type Happening } from './session/outside-events.ts';
import type { TakenSession } from './session/take-session.ts';
import { writeEnding } from './session/ending-data.ts';
import type { EventStore, OwnedTalk } from './store-events.ts';
import { runTool } from './tools/run-tool.ts';
import type { TurnCommand } from './turn/commands.ts';
import { reduce } from './turn/reduce.ts';
import type { TalkSession } from './turn/session.ts';
import { writeTools } from './turn/tool-rules.ts';
import type { VoiceCall } from './voice-call.entity.ts';

export interface ShellParts {
  scope: Scope;
  call: VoiceCall;
  context: CallContext;
  taken: TakenSession;
  clock: CallClock;
  store: EventStore;
  line: Line;
  /** Called once, when this shell has nothing more to do with the call. */
  onGone: () => void;
}

/**
 * One live call around the pure turn engine: what happens is reduced, stored, and the commands are done. Nothing is decided
 * here. Speech goes out at once; a tool that writes waits until what led to it is stored.
 */
export class CallShell {
  readonly #parts: ShellParts;
  readonly #talk: OwnedTalk;
  readonly #alarms: AlarmClock;
  readonly #model: ModelRounds;
  #session: TalkSession;
  #seq: number;
  #isGone = false;

  constructor(parts: ShellParts) {
    const { call, taken, clock, context } = parts;
    this.#parts = parts;
    this.#session = taken.session;
    this.#seq = taken.eventCount;
    this.#talk = { callId: call.id, broker: call.broker, fence: taken.fence, onLost: () => this.leave() };
    const { model } = parts.scope.ports;
    this.#model = new ModelRounds({ model, context, clock, tell: (happening) => this.tell(happening) });
    this.#alarms = new AlarmClock(clock, (name, token) => this.tell({ type: 'timer', name, token }));
  }

  get fence(): number {
    return this.#talk.fence;
  }

  /** Something happened. */
  tell(happening: Happening): void {
    if (this.#isGone) return;
    const event = { ...happening, at: this.#parts.clock.now() };
    const { session, commands, lines } = reduce(this.#session, event);
    this.#session = session;
    this.#seq += 1;
    this.#parts.store.add(this.#talk, { seq: this.#seq, event, lines });
    for (const command of commands) this.#do(command);
  }

  /** Tells what webhooks and people wrote about the call and the talk has not heard yet. */
  hearOutside(call: CallFromOutside): void {
    if (this.#isGone) return;
    for (const happening of outsideEvents(call, this.#session)) this.tell(happening);
  }

  /** Hangs up, without a farewell, when one of these stops ends the call. */
  obey(stops: readonly DispatchStop[]): void {
    if (this.#isGone || this.#session.phase === 'over' || !hangsUp(stops, this.#parts.call)) return;
    this.tell({ type: 'ended', by: 'operator', isAnswered: true });
  }

  /** Lets go of the call without a word: somebody else has it, or this process ends. What happened so far is stored by others. */
  leave(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#model.stop();
    this.#alarms.cancelAll();
    this.#parts.line.close();
    this.#parts.onGone();
  }

  #do(command: TurnCommand): void {
    const { line } = this.#parts;
    switch (command.type) {
      case 'say':
        return line.send(spoken(command));
      case 'start_model':
        return this.#model.start(command);
      case 'abort_model':
        return this.#model.stop(command.generation);
      case 'run_tool':
        return void this.#runTool(command);
      case 'set_timer':
        return this.#alarms.set(command.name, command.token, command.delay);
      case 'cancel_timer':
        return this.#alarms.cancel(command.name, command.token);
      case 'note_outcome':
        return void this.#noteOutcome();
      case 'end_session':
        return line.send({ type: 'end', handoffData: writeEnding(this.#session) });
      case 'hang_up':
        return void this.#hangUp();
    }
  }

  async #runTool({ toolCallId, name, arguments: given }: Extract<TurnCommand, { type: 'run_tool' }>): Promise<void> {
    const { scope, call } = this.#parts;
    const use = { callId: call.id, leadId: call.leadId, toolCallId, arguments: given };
    const before = () => (writeTools.has(name) ? this.#stored() : Promise.resolve());
    this.tell({ type: 'tool_result', toolCallId, ...(await runTool(scope, name, use, before)) });
  }

  /** All that happened so far is stored, and the call is still ours. */
  async #stored(): Promise<void> {
    await this.#parts.store.stored();
    if (this.#isGone) throw refusal('TAKEN_OVER');
  }

  async #noteOutcome(): Promise<void> {
    const { scope, call } = this.#parts;
    const session = this.#session;
    this.#alarms.cancelAll();
    try {
      await this.#stored();
      await endTalk(scope, call.id, this.fence, session);
    } catch (error) {
      scope.log.warn(
        { err: error, callId: call.id },
        'the end of a talk is not noted here; its new owner or the sweep notes it',
      );
    }
    this.#isGone = true;
    this.#parts.onGone();
  }

  /** Only while the call is ours: a former owner would hang up on the caller who goes on talking with the new one. */
  async #hangUp(): Promise<void> {
    const { scope } = this.#parts;
    const callSid = this.#session.setup!.callSid;
    await this.#parts.store.stored();
    if (this.#isGone) return;
    const result = await outside('hang-up-call', () => scope.ports.voice!.hangUp(callSid));
    if (result.kind !== 'hung_up')
      scope.log.warn({ callId: this.#talk.callId, result }, 'a call could not be hung up; the sweep tries again');
  }
}
