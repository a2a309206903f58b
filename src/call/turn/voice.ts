import { playedUpTo } from './clauses.ts';
import { finishWhenHeard } from './ending.ts';
import type { TurnEventOf } from './events.ts';
import { settleHeard } from './lines.ts';
import { answerOwed } from './model-run.ts';
import { listenFromNow } from './silence.ts';
import { isListening } from './step.ts';
import type { Step } from './step.ts';

/** The relay tells what the caller has really heard: the oldest speech that has these words moves on. */
export function onTokensPlayed(step: Step, { text }: TurnEventOf<'tokens_played'>): void {
  const { session } = step;
  session.reportsPlayed = true;
  for (const cycle of session.speaking) {
    const heard = playedUpTo(cycle.text, cycle.heard, text);
    if (heard === cycle.heard) continue;
    const moved = { ...cycle, heard };
    session.speaking = session.speaking.map((other) => (other === cycle ? moved : other));
    const isAllHeard = heard >= cycle.text.trimEnd().length;
    settleHeard(step, isAllHeard ? cycle.cycle + 1 : cycle.cycle);
    break;
  }
  finishWhenHeard(step);
}

/** The agent's voice starts or stops. Where played tokens are not reported, its stop means that all was heard. */
export function onAgentSpeaking(step: Step, { on }: TurnEventOf<'agent_speaking'>): void {
  const { session } = step;
  session.agentSpeaking = on;
  const { closing } = session;
  if (on) {
    if (closing) session.closing = { ...closing, voiceStarted: true };
    return;
  }
  const isAboutThis = session.phase !== 'closing' || closing?.voiceStarted === true;
  if (!session.reportsPlayed && isAboutThis) settleHeard(step);
  finishWhenHeard(step);
  if (!isListening(step)) return;
  if (session.replyOwed) answerOwed(step);
  else listenFromNow(step);
}
