import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { AgentType } from '../../src/agent/agent-type.ts';
import type { LanguageModel, Turn, TurnOutput } from '../../src/agent/language-model.ts';
import { openaiModel } from '../../src/agent/openai.ts';
import { turnRequest } from './conversations.ts';
import type { ResponsesServer } from './responses-server.ts';
import { completed, delta, functionCall, json, openResponsesServer, stream } from './responses-server.ts';

const request = turnRequest(AgentType.AGENDADOR);
const never = new AbortController().signal;

let server: ResponsesServer;
let model: LanguageModel;

beforeEach(async () => {
  server = await openResponsesServer();
  model = openaiModel({ apiKey: 'none', baseURL: server.url, model: 'any-model', timeout: 2000 });
});
afterEach(() => server.close());

async function respond(signal: AbortSignal, history: Turn[] = []): Promise<TurnOutput[]> {
  const outputs: TurnOutput[] = [];
  for await (const output of model.respond({ ...request, history }, signal)) outputs.push(output);
  return outputs;
}

describe('a turn of the model', () => {
  it('streams words as they come', async () => {
    server.answerWith(stream([delta('Hola, '), delta('Ana.'), completed]));
    expect(await respond(never)).toEqual([
      { type: 'text', text: 'Hola, ' },
      { type: 'text', text: 'Ana.' },
    ]);
  });

  it('hands over a tool call with its arguments read', async () => {
    const call = functionCall('schedule_meeting', '{"startsAt":"2026-11-24T20:00:00Z"}');
    server.answerWith(stream([delta('Un momento.'), call, completed]));
    expect((await respond(never)).at(-1)).toEqual({
      type: 'tool',
      id: 'call_1',
      name: 'schedule_meeting',
      arguments: { startsAt: '2026-11-24T20:00:00Z' },
    });
  });

  it('ends quietly when it is aborted, and lets go of the connection', async () => {
    server.answerWith(stream([delta('Hola, ')], { staysOpen: true }));
    const control = new AbortController();
    const outputs: TurnOutput[] = [];
    for await (const output of model.respond(request, control.signal)) {
      outputs.push(output);
      control.abort();
    }
    expect(outputs).toEqual([{ type: 'text', text: 'Hola, ' }]);
    await server.clientLeft;
  });

  it('asks for nothing to be stored and sends duties, the conversation and strict tools', async () => {
    server.answerWith(stream([completed]));
    await respond(never, [
      { role: 'agent', text: '¿Qué día', interrupted: true },
      { role: 'caller', text: 'el martes a las cinco' },
      { role: 'tool', id: 'call_1', name: 'save_facts', arguments: { location: 'Ñuñoa' }, ok: true, result: null },
      { role: 'note', code: 'line_dropped' },
    ]);
    const [body] = server.asked;
    expect(body).toMatchObject({ model: 'any-model', store: false, stream: true, parallel_tool_calls: false });
    expect(body?.instructions).toMatch(/soy un asistente virtual con inteligencia artificial/);
    expect(body?.instructions).toMatch(/register_opt_out/);
    expect(body?.input).toMatchObject([
      { role: 'assistant', content: '¿Qué día [interrumpido]' },
      { role: 'user', content: 'el martes a las cinco' },
      { type: 'function_call', call_id: 'call_1', name: 'save_facts', arguments: '{"location":"Ñuñoa"}' },
      { type: 'function_call_output', call_id: 'call_1', output: '{"ok":true,"result":null}' },
      { role: 'developer' },
    ]);
    expect(body?.tools).toMatchObject(request.tools.map(({ name }) => ({ type: 'function', name, strict: true })));
  });

  it.each([
    ['a refused key', json(401, { error: { message: 'no' } }), 'model_failed', false],
    ['too many requests', json(429, { error: { message: 'later' } }), 'model_failed', true],
    ['a failure inside the stream', stream([delta('Ho'), { type: 'response.failed' }]), 'model_failed', true],
    ['a stream that is cut', stream([delta('Ho')]), 'model_stream_cut', true],
    [
      'arguments that are no JSON',
      stream([functionCall('save_facts', '{"loc'), completed]),
      'model_bad_arguments',
      true,
    ],
  ])('turns %s into PROVIDER_UNAVAILABLE', async (_, answer, failure, retryable) => {
    server.answerWith(answer);
    await expect(respond(never)).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      details: { reason: 'MODEL_FAILED', failure, retryable },
    });
    expect(server.asked).toHaveLength(1);
  });
});
