import type { Heard, CallerMove, Persona } from '../callers/caller.ts';
import type { Profile } from '../callers/profile.ts';
import type { Pace } from '../pace.ts';
import { Ear } from './ear.ts';
import { readAgentFrame } from './agent-frame.ts';
import type { RelayLink } from './relay-link.ts';
import type { RelaySettings } from './relay-settings.ts';
import { SpeechQueue, speechTime } from './speech.ts';

export interface ConversationOptions {
  link: RelayLink;
  settings: RelaySettings;
  pace: Pace;
  /** See `World`. */
  shortestSilence: number;
  persona: Persona;
  profile: Profile;
  signal: AbortSignal;
  hangUp: () => void;
  /** Our side ended the session. */
  end: () => void;
}

const BEFORE_SPEAKING = 600;
const BEFORE_HANGING_UP = 2_000;
/** From the last sound to the recognised words. */
const RECOGNITION = 400;

/** One caller and one agent over the relay, in turns, until somebody ends it. */
export class RelayConversation {
  readonly #options: ConversationOptions;
  readonly #speech = new SpeechQueue();
  /** Nothing more is heard of a turn that was cut: what still comes of it is not the answer. */
  #isDeaf = false;
  /** What our side handed over with `end`; '' for nothing, null as long as it has not ended. */
  handoffData: string | null = null;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  receive(frame: string): void {
    const { settings, end } = this.#options;
    const read = readAgentFrame(frame, settings);
    if (read.kind === 'speech' && !this.#isDeaf) this.#speech.push(read.token);
    if (read.kind === 'bad') this.#tell({ type: 'error', description: `64107 ${read.reason}` });
    if (read.kind === 'end') {
      this.handoffData = read.handoffData;
      // At once, cutting what was not said yet: whoever ends is to wait for tokensPlayed.
      end();
    }
  }

  /** Resolves when the session is over. */
  async hold(): Promise<void> {
    try {
      await this.#takeTurns();
    } catch (error) {
      if (!this.#options.signal.aborted) throw error;
    }
  }

  async #takeTurns(): Promise<void> {
    const { settings, persona, profile, link } = this.#options;
    const { greeting, greetingInterruptible } = settings;
    if (greeting) {
      this.#speech.push({
        text: greeting,
        last: true,
        interruptible: greetingInterruptible,
        preemptible: false,
      });
    }
    if (persona.opening) await this.#say(persona.opening(profile));
    const caller = persona.newCaller(profile);
    const tell = (frame: object) => this.#tell(frame);
    const ear = new Ear({
      ...this.#options,
      speech: this.#speech,
      tell,
      isDown: () => link.isDown,
    });
    for (let turn = 0, silences = 0; ;) {
      const { text, heardFor, wasCut } = await ear.listen(caller.patience(turn));
      silences = text === '' ? silences + 1 : 0;
      const heard: Heard = { turn, text, wasCut, silences };
      await this.#make(caller.react(heard), heard, heardFor);
      if (text !== '') turn += 1;
    }
  }

  async #make(move: CallerMove, heard: Heard, heardFor: number): Promise<void> {
    const { pace, signal, link, hangUp } = this.#options;
    switch (move.does) {
      case 'wait':
        return;
      case 'hang_up':
        await pace.pause(heard.wasCut ? 0 : BEFORE_HANGING_UP, signal);
        return hangUp();
      case 'press':
        return this.#tell({ type: 'dtmf', digit: move.digit });
      case 'lose_socket':
        link.drop();
        return this.#say(move.text);
      case 'say':
        if (heard.wasCut) this.#interrupt(heard.text, heardFor);
        return this.#say(move.text);
    }
  }

  #interrupt(utteranceUntilInterrupt: string, durationUntilInterruptMs: number): void {
    this.#speech.clear();
    this.#isDeaf = true;
    this.#tell({ type: 'interrupt', utteranceUntilInterrupt, durationUntilInterruptMs });
  }

  async #say(text: string): Promise<void> {
    const { pace, signal, settings } = this.#options;
    await pace.pause(this.#isDeaf ? 0 : BEFORE_SPEAKING, signal);
    this.#tellSpeaking('on');
    await pace.pause(speechTime(text), signal);
    this.#tellSpeaking('off');
    await pace.pause(RECOGNITION, signal);
    this.#isDeaf = false;
    this.#tell({ type: 'prompt', voicePrompt: text, lang: settings.language, last: true });
  }

  #tellSpeaking(value: 'on' | 'off'): void {
    if (!this.#options.settings.tellsSpeakers) return;
    this.#tell({ type: 'info', name: 'clientSpeaking', value, ts: Date.now() });
  }

  #tell(frame: object): void {
    this.#options.link.send(JSON.stringify(frame));
  }
}
