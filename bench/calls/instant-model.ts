import type { LanguageModel } from '../../src/agent/language-model.ts';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { words } from './reply.ts';

/** A model that has its answer at once and streams it as real ones do, so that the latency that is measured is Cadencia's own. */
export function instantModel(): LanguageModel {
  return {
    ...scriptedModel(),
    name: 'instant',
    async *respond(_request, signal) {
      for (const text of words) {
        if (signal.aborted) return;
        yield { type: 'text', text };
      }
    },
  };
}
