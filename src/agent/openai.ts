import OpenAI, { APIError, APIUserAbortError } from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type { z } from 'zod';

import { AppError, refusal } from '../errors.ts';
import type { LanguageModel, TurnOutput, TurnRequest } from './language-model.ts';
import { futureInstant, messageAnswer, saidFacts, summaryAnswer } from './openai-answers.ts';
import { toFunctions, toInput } from './openai-input.ts';
import { readStream } from './openai-stream.ts';
import { callPrompt, messagePrompt, summaryPrompt } from './prompts/compose-prompt.ts';

export interface OpenAiOptions {
  apiKey: string;
  /** Any server that speaks the Responses API; null for OpenAI's own. */
  baseURL: string | null;
  model: string;
  /** Of one request, in ms. */
  timeout: number;
}

/** A spoken turn is short; this leaves room for the arguments of a tool. */
const maxTurnTokens = 300;
const maxAnswerTokens = 1200;

/** Agents on the OpenAI Responses API. History is ours (`store: false`); failures are PROVIDER_UNAVAILABLE. */
export function openaiModel(options: OpenAiOptions): LanguageModel {
  const { model, apiKey, baseURL, timeout } = options;
  const client = new OpenAI({ apiKey, baseURL, timeout, maxRetries: 1 });
  const ask = <T extends z.ZodType>(question: Question<T>, signal: AbortSignal) =>
    answerTo(client, model, question, signal);
  return {
    name: `openai:${model}`,
    respond: (request, signal) => speak(client, model, request, signal),
    async readMessage(request, signal) {
      const history = [...request.history, { role: 'caller' as const, text: request.text }];
      const question = {
        name: 'message_reading',
        schema: messageAnswer,
        instructions: messagePrompt(request),
        history,
      };
      const answer = await ask(question, signal);
      const wantsMeetingAt = futureInstant(answer.wantsMeetingAt, request.now);
      return { ...answer, wantsMeetingAt, facts: saidFacts(answer.facts, request.now) };
    },
    async summarizeCall(request, signal) {
      const { history } = request;
      const question = { name: 'call_summary', schema: summaryAnswer, instructions: summaryPrompt(request), history };
      const answer = await ask(question, signal);
      return { ...answer, facts: saidFacts(answer.facts, request.now) };
    },
  };
}

async function* speak(
  client: OpenAI,
  model: string,
  request: TurnRequest,
  signal: AbortSignal,
): AsyncGenerator<TurnOutput> {
  try {
    const stream = await client.responses.create(
      {
        model,
        instructions: callPrompt(request),
        input: toInput(request.history),
        tools: toFunctions(request.tools),
        parallel_tool_calls: false,
        max_output_tokens: maxTurnTokens,
        store: false,
        stream: true,
      },
      // The turn engine retries by itself, and sooner.
      { signal, maxRetries: 0 },
    );
    yield* readStream(stream, signal);
  } catch (error) {
    if (signal.aborted) return;
    throw unavailable(error);
  }
}

interface Question<T extends z.ZodType> {
  name: string;
  schema: T;
  instructions: string;
  history: TurnRequest['history'];
}

async function answerTo<T extends z.ZodType>(
  client: OpenAI,
  model: string,
  question: Question<T>,
  signal: AbortSignal,
): Promise<z.infer<T>> {
  try {
    const response = await client.responses.parse(
      {
        model,
        instructions: question.instructions,
        input: toInput(question.history),
        text: { format: zodTextFormat(question.schema, question.name) },
        max_output_tokens: maxAnswerTokens,
        store: false,
      },
      { signal },
    );
    const parsed: unknown = response.output_parsed;
    return question.schema.parse(parsed);
  } catch (error) {
    throw unavailable(error);
  }
}

/** `retryable` tells whether the same request may succeed later. */
function unavailable(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof APIError ? error.status : undefined;
  const isOurFault = status !== undefined && status >= 400 && status < 500 && ![408, 409, 429].includes(status);
  const failure = error instanceof APIUserAbortError ? 'model_aborted' : 'model_failed';
  return refusal('MODEL_FAILED', { failure, status, retryable: !isOurFault }, { cause: error });
}
