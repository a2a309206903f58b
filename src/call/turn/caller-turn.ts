import { isBackchannel, soundsLikeMachine } from './answering-phrases.ts';
import { waitForWords } from './barge-in.ts';
import { ending, finish } from './ending.ts';
import type { PromptEvent, TurnEventOf } from './events.ts';
import { lastAgentEntry } from './history.ts';
import { settleHeard, writeCallerLine } from './lines.ts';
import { answer, dropReadTools, stopModel } from './model-run.ts';
import { isOptingOut, startOptOut } from './opt-out.ts';
import { CallEndReason, CallOutcome } from './outcome.types.ts';
import { freshTurn, type TalkSession } from './session.ts';
import { listen } from './silence.ts';
import { dropRest } from './speech.ts';
import { cancelTimer } from './step.ts';
import type { Step } from './step.ts';

const mergeWindow = 300;
const optOutKey = '9';

interface Said {
  text: string;
  optOut: boolean;
  yes: boolean;
  confidence: number | null;
}

/** Words of the caller. Only final ones take the turn; a machine is known by its first words, final or not. */
export function onPrompt(step: Step, event: PromptEvent): void {
  const { session } = step;
  const text = event.text.trim();
  if (!isOnTheLine(step) || text === '') return;
  const confidence = event.confidence ?? null;
  if (session.callerTurns === 0 && soundsLikeMachine(text)) {
    writeCallerLine(step, text, confidence);
    return finish(step, ending(CallEndReason.VOICEMAIL, CallOutcome.VOICEMAIL), 'end_session');
  }
  if (!event.last) return waitForWords(step);
  takeWords(step, { text, confidence, optOut: event.optOut === true, yes: event.yes === true });
}

/** Key 9 is the opt-out; any other key is something the caller said. */
export function onDtmf(step: Step, { digit }: TurnEventOf<'dtmf'>): void {
  if (!isOnTheLine(step)) return;
  const optOut = digit === optOutKey;
  takeWords(step, { text: `(tecla ${digit})`, optOut, yes: false, confidence: null });
}

function isOnTheLine({ session }: Step): boolean {
  return session.phase === 'talking' || session.phase === 'closing';
}

function takeWords(step: Step, said: Said): void {
  const { session } = step;
  const isMidSpeech = session.speaking.at(-1)?.isOpen === true;
  const isHeard = !isMidSpeech && isPlayed(session);
  settleHeard(step);
  writeCallerLine(step, said.text, said.confidence);
  session.callerSpeaking = false;
  if (said.optOut) return isOptingOut(step) ? undefined : startOptOut(step);
  if (session.phase === 'closing' && !reopen(step)) return;
  if (isMidSpeech && isBackchannel(said.text)) return;
  remember(step, said, isHeard);
  session.lastPromptAt = step.at;
  session.silenceStep = 0;
  session.cut = null;
  cancelTimer(step, 'resume', 'silence');
  if (!waitsForOpening(step)) reply(step);
}

/** Whether all that the agent said has come out of the loudspeaker; a relay that does not report it is believed. */
function isPlayed({ speaking, reportsPlayed }: TalkSession): boolean {
  return !reportsPlayed || speaking.every(({ heard, text }) => heard >= text.trimEnd().length);
}

/** A goodbye is taken back when the caller is there after all, or cuts it off to say more. */
function reopen(step: Step): boolean {
  const { session } = step;
  const reason = session.closing?.reason;
  const isWrong = reason === CallEndReason.COMPLETED && session.closing?.interrupted === true;
  if (reason !== CallEndReason.SILENCE && !isWrong) return false;
  session.phase = 'talking';
  cancelTimer(step, 'farewell');
  return true;
}

function remember(step: Step, said: Said, isHeard: boolean): void {
  const { session } = step;
  const asked = lastAgentEntry(session.history);
  const wasAsked = asked?.source === 'model' && !asked.interrupted && isHeard;
  const entry = { kind: 'caller' as const, text: said.text, confirms: said.yes && wasAsked };
  const before = session.history.at(-1);
  const isSoon = session.lastPromptAt !== null && step.at - session.lastPromptAt <= mergeWindow;
  if (before?.kind !== 'caller' || !isSoon) {
    session.history = [...session.history, entry];
    return;
  }
  const text = `${before.text} ${entry.text}`;
  const merged = { ...entry, text, confirms: before.confirms && entry.confirms };
  session.history = [...session.history.slice(0, -1), merged];
}

// The opening is said to its end. What comes before its first word ("¿Aló?") only picks up; the rest is answered after it.
function waitsForOpening(step: Step): boolean {
  const { session } = step;
  const isBeingSaid = session.model !== null || session.agentSpeaking;
  if (!session.turn.opening || !isBeingSaid) return false;
  session.replyOwed ||= session.turn.hasSpoken;
  listen(step);
  return true;
}

function reply(step: Step): void {
  step.session.callerTurns += 1;
  stopModel(step);
  step.session.closing = null;
  dropRest(step);
  dropReadTools(step);
  step.session.turn = freshTurn;
  answer(step);
}
