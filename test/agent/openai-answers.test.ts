import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { AgentType } from '../../src/agent/agent-type.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import type { LanguageModel } from '../../src/agent/language-model.ts';
import { openaiModel } from '../../src/agent/openai.ts';
import { turnRequest } from './conversations.ts';
import type { ResponsesServer } from './responses-server.ts';
import { json, openResponsesServer, reply } from './responses-server.ts';

const request = turnRequest(AgentType.AGENDADOR);
const never = new AbortController().signal;

let server: ResponsesServer;
let model: LanguageModel;

beforeEach(async () => {
  server = await openResponsesServer();
  model = openaiModel({ apiKey: 'none', baseURL: server.url, model: 'any-model', timeout: 2000 });
});
afterEach(() => server.close());

describe('a message read by the model', () => {
  const answer = { facts: { ...noFacts, location: 'Ñuñoa' }, intent: 'confirm', reply: 'Perfecto.' };

  it('comes back with what was said only, and the time in UTC', async () => {
    server.answerWith(reply({ ...answer, wantsMeetingAt: '2026-11-24T17:00:00-03:00' }));
    const reading = await model.readMessage({ ...request, text: 'sí, en Ñuñoa' }, never);
    expect(reading).toEqual({ ...answer, facts: { location: 'Ñuñoa' }, wantsMeetingAt: '2026-11-24T20:00:00Z' });
    expect(server.asked[0]).toMatchObject({
      store: false,
      text: { format: { type: 'json_schema', name: 'message_reading', strict: true } },
    });
  });

  it.each(['2020-01-01T00:00:00Z', 'el martes'])('has no meeting time when the model gives "%s"', async (wanted) => {
    server.answerWith(reply({ ...answer, wantsMeetingAt: wanted }));
    expect((await model.readMessage({ ...request, text: 'sí' }, never)).wantsMeetingAt).toBeNull();
  });

  it.each([
    ['another shape', reply({ intent: 'maybe' })],
    ['no answer', json(400, { error: { message: 'no' } })],
  ])('is PROVIDER_UNAVAILABLE with %s', async (_, faulty) => {
    server.answerWith(faulty);
    const reading = model.readMessage({ ...request, text: 'sí' }, never);
    await expect(reading).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});

it('a call is summarized in the closed words of the port', async () => {
  const summary = {
    summary: 'Llamada breve. Busca en Ñuñoa.',
    facts: { ...noFacts, purpose: 'live_in' },
    outcome: 'completed',
    sentiment: 'neutral',
    nextStep: 'Llamar.',
    financiallyApproved: null,
  };
  server.answerWith(reply(summary));
  expect(await model.summarizeCall(request, never)).toEqual({ ...summary, facts: { purpose: 'live_in' } });
});
