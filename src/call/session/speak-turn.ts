import type { LanguageModel, TurnRequest } from '../../agent/language-model.ts';
import { failpoint } from '../../runtime/failpoint.ts';
import { AppError } from '../../errors.ts';
import { mendCharacters, mendTexts } from '../../text/clean-text.ts';
import type { JsonObject } from '../turn/events.ts';
import type { Happening } from './outside-events.ts';

const stallsAfter = 5000;

/**
 * One round of the model, as events of the talk. It always ends with `model_done` or `model_failed`, also when the stream
 * stalls after its first word; nothing more is told once the signal aborts.
 */
export async function speakTurn(
  model: LanguageModel,
  request: TurnRequest,
  generation: number,
  stop: AbortController,
  tell: (happening: Happening) => void,
): Promise<void> {
  const { signal } = stop;
  const fail = (reason: string) => {
    if (!signal.aborted) tell({ type: 'model_failed', generation, retryable: true, reason });
  };
  const stalled = { timer: undefined as NodeJS.Timeout | undefined };
  const watch = () => {
    clearTimeout(stalled.timer);
    stalled.timer = setTimeout(() => {
      fail('stalled');
      stop.abort();
    }, stallsAfter);
  };
  failpoint('ask-model.begins');
  try {
    for await (const output of model.respond(request, signal)) {
      if (signal.aborted) return;
      watch();
      if (output.type === 'text') tell({ type: 'model_text', generation, text: mendCharacters(output.text) });
      else
        tell({
          type: 'model_tool',
          generation,
          toolCallId: output.id,
          name: output.name,
          arguments: mendTexts(asJson(output.arguments)),
        });
    }
    failpoint('ask-model.done');
    if (!signal.aborted) tell({ type: 'model_done', generation });
  } catch (error) {
    fail(error instanceof AppError ? error.code : 'unexpected');
  } finally {
    clearTimeout(stalled.timer);
  }
}

/** Arguments come from JSON text, so they are JSON. */
function asJson(given: Record<string, unknown>): JsonObject {
  return given as JsonObject;
}
