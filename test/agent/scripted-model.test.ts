import { describe, expect, it } from 'vitest';

import { AgentType } from '../../src/agent/agent-type.ts';
import type { ReadMessageRequest } from '../../src/agent/language-model.ts';
import { questions } from '../../src/agent/scripted/questions.ts';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { hold, now, turnRequest } from './conversations.ts';

const model = scriptedModel();
const never = new AbortController().signal;

function message(text: string, agentType = AgentType.PERFILADOR, asked = ''): ReadMessageRequest {
  const history = asked === '' ? [] : [{ role: 'agent' as const, text: asked }];
  return { ...turnRequest(agentType), history, text };
}

describe('a written message', () => {
  it('is answered with who answers, what was noted, and the next question', async () => {
    const reading = await model.readMessage(message('Hola, busco en Providencia para vivir'), never);
    expect(reading).toEqual({
      facts: { location: 'Providencia', purpose: 'live_in' },
      intent: 'other',
      wantsMeetingAt: null,
      reply: `Hola, Ana. Soy el asistente virtual con inteligencia artificial de Casa Norte. Gracias, lo anoto. ${questions.budget[0]}`,
    });
  });

  it('is read in the light of the question before it', async () => {
    const request = message('unos 120 mil', AgentType.PERFILADOR, questions.budget[0]);
    const { facts, reply } = await model.readMessage(request, never);
    expect(facts).toEqual({ budget: { amount: '120000', currency: 'CLP' } });
    expect(reply).toBe(`Gracias, lo anoto. ${questions.purpose[0]}`);
  });

  it.each([
    ['BAJA', 'opt_out'],
    ['Respuesta automática: estoy fuera de la oficina', 'out_of_office'],
    ['sí, perfecto', 'confirm'],
    ['no, gracias', 'reject'],
    ['¿Tiene estacionamiento?', 'question'],
    ['hola', 'other'],
    ['prefiero que me llamen', 'other'],
    ['borren la cita de la lista', 'other'],
  ])('"%s" is %s', async (text, intent) => {
    expect((await model.readMessage(message(text), never)).intent).toBe(intent);
  });

  it.each([
    ['Pago al contado', questions.budget[0]],
    ['Con crédito hipotecario', questions.monthlyIncome[0]],
  ])('that says how the lead pays, "%s", is followed by "%s"', async (text, next) => {
    const { reply } = await model.readMessage(message(text, AgentType.CALIFICADOR_FINANCIERO, 'Hola.'), never);
    expect(reply).toBe(`Gracias, lo anoto. ${next}`);
  });

  it('that is very long is read in its first 2000 characters', async () => {
    const late = await model.readMessage(message(`${'hola '.repeat(400)}Busco en Providencia para vivir`), never);
    expect(late.facts).toEqual({});
  });

  it('of a machine gets no answer', async () => {
    const { reply } = await model.readMessage(message('Estoy fuera de la oficina hasta el lunes'), never);
    expect(reply).toBeNull();
  });

  it.each([
    ['Me acomoda el martes a las cinco de la tarde', ''],
    ['sí', '¿Le viene bien el martes a las cinco de la tarde?'],
    ['la segunda', questions.meetingAt[0]],
  ])('"%s" after "%s" asks for Tuesday at five', async (text, asked) => {
    const { wantsMeetingAt, reply, facts } = await model.readMessage(message(text, AgentType.AGENDADOR, asked), never);
    expect(wantsMeetingAt).toBe('2026-11-24T20:00:00Z');
    expect(reply).toContain('el martes veinticuatro de noviembre a las cinco de la tarde');
    expect(facts).toEqual({});
  });
});

function summarize(agentType: AgentType, lines: string[]) {
  const request = turnRequest(agentType);
  return model.summarizeCall({ ...request, history: lines[0] === '' ? [] : hold(request, lines).history }, never);
}

describe('the summary of a call', () => {
  it('tells what was learned, how it ended and what comes next', async () => {
    const lines = ['sí', 'para vivir', 'en Ñuñoa', '90 millones', 'en dos meses', 'sí, perfecto, gracias'];
    expect(await summarize(AgentType.PERFILADOR, lines)).toEqual({
      summary:
        'Llamada de perfilamiento con Ana. Busca una propiedad para vivir, en Ñuñoa, con un presupuesto de noventa millones de pesos, en dos meses. La conversación llegó a su fin.',
      facts: {
        purpose: 'live_in',
        location: 'Ñuñoa',
        budget: { amount: '90000000', currency: 'CLP' },
        timeframeMonths: 2,
      },
      outcome: 'completed',
      sentiment: 'positive',
      nextStep: 'Calificar financieramente.',
      financiallyApproved: null,
    });
  });

  it.each<[string, AgentType, string[], string]>([
    ['opted_out', AgentType.PERFILADOR, ['no me llamen más'], 'No volver a contactar.'],
    [
      'meeting_scheduled',
      AgentType.AGENDADOR,
      ['sí', 'el martes a las 5', 'sí'],
      'Confirmar la visita el día anterior.',
    ],
    [
      'call_back',
      AgentType.AGENDADOR,
      ['no', 'mañana a las diez'],
      'Volver a llamar el domingo veintidós de noviembre a las diez de la mañana.',
    ],
    ['incomplete', AgentType.PERFILADOR, ['sí'], 'Volver a llamar para completar lo que falta.'],
    ['no_conversation', AgentType.PERFILADOR, [''], 'Volver a intentar en otro horario.'],
  ])('ends as %s', async (outcome, agentType, lines, nextStep) => {
    expect(await summarize(agentType, lines)).toMatchObject({ outcome, nextStep });
  });

  it('says whether the lead can pay only when money was talked about', async () => {
    const lines = ['sí', 'al contado', '100 millones'];
    expect((await summarize(AgentType.CALIFICADOR_FINANCIERO, lines)).financiallyApproved).toBe(true);
  });

  it('takes a time that was only talked about for no agreement', async () => {
    expect((await summarize(AgentType.AGENDADOR, ['sí', 'el martes a las 5'])).facts).toEqual({});
  });
});

it('a scripted turn ends quietly when it is aborted', async () => {
  const outputs: unknown[] = [];
  const request = { ...turnRequest(AgentType.PERFILADOR), now };
  for await (const output of model.respond(request, AbortSignal.abort())) outputs.push(output);
  expect(outputs).toEqual([]);
});
