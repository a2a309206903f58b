import type { LanguageModel } from '../language-model.ts';
import { nextUtterance } from './next-utterance.ts';
import { readMessage } from './read-message.ts';
import { summarizeCall } from './summarize-call.ts';

/** The rule-driven Spanish agents: they hold the conversation, need no key, and say the same for the same history. */
export function scriptedModel(): LanguageModel {
  return {
    name: 'scripted',
    async *respond(request, signal) {
      for (const output of nextUtterance(request)) {
        if (signal.aborted) return;
        yield output;
      }
    },
    readMessage: async (request) => readMessage(request),
    summarizeCall: async (request) => summarizeCall(request),
  };
}
