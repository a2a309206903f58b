import type { LanguageModel } from '../../agent/language-model.ts';
import { agentTools } from '../../agent/tools.ts';
import type { StartModelCommand } from '../turn/commands.ts';
import type { CallClock } from './call-clock.ts';
import type { CallContext } from './call-context.ts';
import type { Happening } from './outside-events.ts';
import { speakTurn } from './speak-turn.ts';
import { turnsOf } from './turns.ts';

export interface ModelRoundsParts {
  model: LanguageModel;
  context: CallContext;
  clock: CallClock;
  tell: (happening: Happening) => void;
}

/** The rounds of the language model in one talk, one at a time. */
export class ModelRounds {
  readonly #parts: ModelRoundsParts;
  #running: { generation: number; stop: AbortController } | null = null;

  constructor(parts: ModelRoundsParts) {
    this.#parts = parts;
  }

  start({ generation, history, mayUseTools }: StartModelCommand): void {
    const { model, context, clock, tell } = this.#parts;
    this.stop();
    const stop = new AbortController();
    this.#running = { generation, stop };
    const now = new Date(clock.now()).toISOString();
    const request = { ...context, history: turnsOf(history), now, tools: mayUseTools ? agentTools : [] };
    void speakTurn(model, request, generation, stop, tell);
  }

  /** Stops the round of this generation; whatever runs when none is given. */
  stop(generation = this.#running?.generation): void {
    if (this.#running?.generation === generation) this.#running?.stop.abort();
  }
}
