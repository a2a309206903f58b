import type { ResponseFunctionToolCall, ResponseStreamEvent } from 'openai/resources/responses/responses';

import { AppError, refusal } from '../errors.ts';
import type { TurnOutput } from './language-model.ts';

/**
 * The words and tool calls of a streamed response. A stream that stops without an end was cut; the client ends it
 * quietly after an abort, so the signal tells the two apart.
 */
export async function* readStream(
  stream: AsyncIterable<ResponseStreamEvent>,
  signal: AbortSignal,
): AsyncGenerator<TurnOutput> {
  for await (const event of stream) {
    if (signal.aborted) return;
    if (event.type === 'response.output_text.delta') yield { type: 'text', text: event.delta };
    if (event.type === 'response.output_item.done' && event.item.type === 'function_call') yield toToolCall(event.item);
    // An answer that reached its longest length is still an answer.
    if (event.type === 'response.completed' || event.type === 'response.incomplete') return;
    if (event.type === 'response.failed' || event.type === 'error') throw failure('model_failed');
  }
  if (!signal.aborted) throw failure('model_stream_cut');
}

function toToolCall({ call_id, name, arguments: text }: ResponseFunctionToolCall): TurnOutput {
  return { type: 'tool', id: call_id, name, arguments: parseArguments(text) };
}

function parseArguments(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch (error) {
    throw failure('model_bad_arguments', error);
  }
  throw failure('model_bad_arguments');
}

function failure(name: string, cause?: unknown): AppError {
  return refusal('MODEL_FAILED', { failure: name, retryable: true }, { cause });
}
