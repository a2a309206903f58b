import { readYesNo } from '../../agent/spanish/read-yes-no.ts';
import { isSpokenOptOut } from '../../contact-policy/opt-out/opt-out-words.ts';
import type { RelayIn, UnknownFrame } from '../../provider/voice/relay-codec.ts';
import type { Happening } from './outside-events.ts';

/** A frame of the relay as an event of the talk; null for what means nothing to it. The setup frame is the socket's own. */
export function happeningOf(frame: RelayIn | UnknownFrame): Happening | null {
  switch (frame.type) {
    case 'prompt': {
      const { voicePrompt: text, lang, last } = frame;
      return { type: 'prompt', text, lang, last, optOut: isSpokenOptOut(text), yes: readYesNo(text) };
    }
    case 'interrupt':
      return { type: 'interrupt', heard: frame.utteranceUntilInterrupt, durationMs: frame.durationUntilInterruptMs };
    case 'dtmf':
      return { type: 'dtmf', digit: frame.digit };
    case 'error':
      return { type: 'relay_error', description: frame.description };
    case 'info':
      return infoOf(frame.name, frame.value ?? '');
    default:
      return null;
  }
}

function infoOf(name: string, value: string): Happening | null {
  if (name === 'tokensPlayed') return { type: 'tokens_played', text: value };
  if (name === 'agentSpeaking') return { type: 'agent_speaking', on: value === 'on' };
  if (name === 'clientSpeaking') return { type: 'caller_speaking', on: value === 'on' };
  return null;
}
