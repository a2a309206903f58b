import { goOnAfterCut, takeTheWord } from './barge-in.ts';
import { cutFarewellShort, ending, farewellOf, finish } from './ending.ts';
import { phrases } from './engine-phrases.ts';
import type { TurnEventOf } from './events.ts';
import { lastAgentEntry } from './history.ts';
import { assumedHeard, settleSpeech } from './lines.ts';
import { answer, startModel } from './model-run.ts';
import { CallEndReason } from './outcome.types.ts';
import type { CutSpeech, TalkSession } from './session.ts';
import { speak } from './speech.ts';
import { cancelAllTimers, cancelTimer, setTimer } from './step.ts';
import type { Step } from './step.ts';
import { SECOND } from '../../runtime/durations.ts';

const reconnectTimeout = 30 * SECOND;

/** The relay's socket is open: the call begins, or goes on where it was. */
export function onSessionStarted(step: Step, event: TurnEventOf<'session_started'>): void {
  const { session } = step;
  if (session.phase === 'idle') return begin(step, event);
  if (!event.resumed) return;
  const farewell = farewellOf(session);
  if (farewell) return finish(step, farewell, 'end_session');
  if (session.phase === 'talking') loseLine(step);
  comeBack(step);
}

function begin(step: Step, event: TurnEventOf<'session_started'>): void {
  const { callSid, from, to, agentType, customParameters } = event;
  const { session } = step;
  session.setup = { callSid, from, to, agentType, customParameters };
  session.startedAt = step.at;
  session.phase = 'talking';
  setTimer(step, 'max_duration', session.maxDuration);
  startModel(step);
}

/** The socket is gone and the caller may still be there: the relay dials again, or the carrier says that it is over. */
export function onSocketClosed(step: Step): void {
  const { session } = step;
  const farewell = farewellOf(session);
  if (farewell) return cutFarewellShort(step, farewell);
  if (session.phase === 'talking') loseLine(step);
}

function loseLine(step: Step): void {
  const { session } = step;
  takeTheWord(step, () => settleSpeech(step, (cycle) => assumedHeard(session, cycle)));
  cancelTimer(step, 'resume');
  session.agentSpeaking = false;
  session.callerSpeaking = false;
  session.phase = 'waiting_for_reconnect';
  setTimer(step, 'reconnect', reconnectTimeout);
}

export function onReconnectOver(step: Step): void {
  finish(step, ending(CallEndReason.SOCKET_LOST), 'hang_up');
}

const nothingCut: CutSpeech = { unheard: '', complete: true, waits: 0 };

function comeBack(step: Step): void {
  const { session } = step;
  const cut = session.cut ?? nothingCut;
  cancelAllTimers(step);
  session.phase = 'talking';
  session.cut = null;
  setTimer(step, 'max_duration', remaining(session, step.at));
  runToolsAgain(step);
  if (!lastAgentEntry(session.history)) return answer(step);
  const isAllSaid = cut.complete && cut.unheard === '';
  speak(step, phrases.lineDropped + (isAllSaid ? ` ${phrases.doYouHearMe}` : ''));
  goOnAfterCut(step, cut, 'line_dropped');
}

// Whoever ran them may have died. Tools that write take the same id twice for one.
function runToolsAgain(step: Step): void {
  for (const { toolCallId, name, arguments: details } of step.session.tools) {
    step.commands.push({ type: 'run_tool', toolCallId, name, arguments: details });
  }
}

function remaining({ startedAt, maxDuration }: TalkSession, at: number): number {
  return Math.max(0, (startedAt ?? at) + maxDuration - at);
}
