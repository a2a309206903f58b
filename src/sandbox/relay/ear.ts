import type { Pace } from '../pace.ts';
import type { RelaySettings } from './relay-settings.ts';
import { speechTime } from './speech.ts';
import type { SpeechQueue, SpokenToken } from './speech.ts';

export interface EarOptions {
  speech: SpeechQueue;
  settings: RelaySettings;
  pace: Pace;
  signal: AbortSignal;
  /** See `World`. */
  shortestSilence: number;
  tell: (frame: object) => void;
  /** Whether the line to our side is broken: nobody can be blamed for silence then. */
  isDown: () => boolean;
}

export interface Listened {
  /** What reached the ear; '' when nothing came for a while. */
  text: string;
  /** How long that took, in simulated milliseconds. */
  heardFor: number;
  wasCut: boolean;
}

/** After a whole turn the caller waits this long for more before answering. */
const REACTION = 700;
const SILENCE = 8_000;

/** Plays what the agent says at the speed of speech, and tells our side what was really heard. */
export class Ear {
  readonly #options: EarOptions;
  #isSpeaking = false;

  constructor(options: EarOptions) {
    this.#options = options;
  }

  /** Hears the agent out, or cuts in after `patience` characters. */
  async listen(patience: number): Promise<Listened> {
    const { speech, pace, signal, isDown, shortestSilence } = this.#options;
    const silence = Math.max(SILENCE, shortestSilence * pace.speed);
    let text = '';
    let isWhole = false;
    for (;;) {
      const token = await speech.take(pace, isWhole ? REACTION : silence, signal);
      if (!token && isDown()) continue;
      if (!token) return { text, heardFor: speechTime(text), wasCut: false };
      const left = token.interruptible ? patience - text.length : Infinity;
      const heard = token.text.slice(0, Math.max(0, Math.min(left, token.text.length)));
      text += await this.#play(token, heard);
      if (heard.length < token.text.length) return { text, heardFor: speechTime(text), wasCut: true };
      isWhole = token.last;
    }
  }

  async #play(token: SpokenToken, heard: string): Promise<string> {
    const { speech, pace, signal, settings, tell } = this.#options;
    const isCut = heard.length < token.text.length;
    this.#speaking(true);
    await pace.pause(speechTime(heard), signal);
    if (settings.tellsPlayed && !isCut && heard !== '') tell({ type: 'info', name: 'tokensPlayed', value: heard });
    if (isCut || (token.last && speech.isEmpty)) this.#speaking(false);
    return heard;
  }

  #speaking(isSpeaking: boolean): void {
    if (isSpeaking === this.#isSpeaking) return;
    this.#isSpeaking = isSpeaking;
    const { settings, tell } = this.#options;
    if (!settings.tellsSpeakers) return;
    tell({ type: 'info', name: 'agentSpeaking', value: isSpeaking ? 'on' : 'off', ts: Date.now() });
  }
}
