import { describe, expect, it } from 'vitest';

import { hold, savedFacts, toolNames, turnRequest } from './conversations.ts';
import { AgentType } from '../../src/agent/agent-type.ts';
import type { LeadFacts } from '../../src/facts/catalogue.ts';

const pesos = (amount: string) => ({ amount, currency: 'CLP' });
const { PERFILADOR, CALIFICADOR_FINANCIERO, AGENDADOR, SEGUIMIENTO } = AgentType;

interface Conversation {
  agent: AgentType;
  known?: Partial<LeadFacts>;
  lines: string[];
  /** A word of what the agent says after each line. */
  hears: RegExp[];
  tools: string[];
  saved: Partial<LeadFacts>;
}

const conversations: Record<string, Conversation> = {
  'the profiler asks four things, reads them back and moves the lead on': {
    agent: PERFILADOR,
    lines: [
      'Sí, dígame.',
      'Es para vivir.',
      'En Providencia.',
      'Unos 120 millones.',
      'En tres meses.',
      'Sí, correcto.',
    ],
    hears: [
      /vivir o para invertir/,
      /zona/,
      /presupuesto/,
      /plazo/,
      /ciento veinte millones de pesos.*correcto/,
      /buen día/,
    ],
    tools: ['save_facts', 'save_facts', 'save_facts', 'save_facts', 'advance_stage', 'end_call'],
    saved: { purpose: 'live_in', location: 'Providencia', budget: pesos('120000000'), timeframeMonths: 3 },
  },
  'the profiler takes several facts at once and asks only for the rest': {
    agent: PERFILADOR,
    known: { location: 'Ñuñoa' },
    lines: ['Sí, busco para invertir, unos 90 millones', 'lo antes posible', 'sí'],
    hears: [/plazo/, /invertir, en Ñuñoa.*noventa millones.*lo antes posible/, /buen día/],
    tools: ['save_facts', 'save_facts', 'advance_stage', 'end_call'],
    saved: { purpose: 'invest', budget: pesos('90000000'), timeframeMonths: 0 },
  },
  'the profiler corrects what it got wrong and reads back again': {
    agent: PERFILADOR,
    known: { purpose: 'live_in', location: 'Ñuñoa', timeframeMonths: 2 },
    lines: ['sí', '80 millones', 'No', 'El presupuesto es de 90 millones', 'exacto'],
    hears: [/presupuesto/, /ochenta millones/, /dato le corrijo/, /noventa millones/, /buen día/],
    tools: ['save_facts', 'save_facts', 'advance_stage', 'end_call'],
    saved: { budget: pesos('90000000') },
  },
  'the financial agent asks financing and income, confirms the budget and moves on who can pay': {
    agent: CALIFICADOR_FINANCIERO,
    known: { budget: pesos('120000000') },
    lines: ['sí', 'con crédito hipotecario', 'gano tres millones al mes', 'sí, correcto'],
    hears: [/crédito/, /ingresos/, /ciento veinte millones/, /visita/],
    tools: ['save_facts', 'save_facts', 'advance_stage', 'end_call'],
    saved: { financing: 'mortgage_needed', monthlyIncome: pesos('3000000') },
  },
  'the financial agent does not ask who pays cash for an income': {
    agent: CALIFICADOR_FINANCIERO,
    lines: ['sí', 'al contado', '100 millones'],
    hears: [/contado/, /presupuesto/, /visita/],
    tools: ['save_facts', 'save_facts', 'advance_stage', 'end_call'],
    saved: { financing: 'cash', budget: pesos('100000000') },
  },
  'the financial agent does not move on who cannot pay': {
    agent: CALIFICADOR_FINANCIERO,
    known: { budget: pesos('120000000'), financing: 'mortgage_needed' },
    lines: ['sí', 'gano 500 mil', 'no, son 200 millones'],
    hears: [/ingresos/, /correcto ese presupuesto/, /alternativas/],
    tools: ['save_facts', 'save_facts', 'end_call'],
    saved: { monthlyIncome: pesos('500000'), budget: pesos('200000000') },
  },
  'the scheduler offers two times and books the one that is confirmed': {
    agent: AGENDADOR,
    lines: ['sí', 'el martes a las cinco de la tarde', 'sí'],
    hears: [
      /lunes veintitrés.*diez de la mañana.*martes veinticuatro.*cinco de la tarde/,
      /martes veinticuatro.*lo agendo/,
      /agendada/,
    ],
    tools: ['schedule_meeting', 'end_call'],
    saved: {},
  },
  'the scheduler understands an answer that points at an offer': {
    agent: AGENDADOR,
    lines: ['sí', 'la primera', 'dale'],
    hears: [/ofrecer/, /lunes veintitrés de noviembre a las diez/, /agendada/],
    tools: ['schedule_meeting', 'end_call'],
    saved: {},
  },
  'the scheduler books nothing without an explicit yes': {
    agent: AGENDADOR,
    lines: ['sí', 'el jueves a las 11', 'mm no sé', 'puede ser', 'tal vez'],
    hears: [/ofrecer/, /jueves/, /Lo agendo para esa hora/, /sí o no/, /sin agendar/],
    tools: ['end_call'],
    saved: {},
  },
  'the scheduler takes another time when the first is refused': {
    agent: AGENDADOR,
    lines: ['sí', 'el jueves a las 11', 'no, mejor el viernes a las 12', 'sí'],
    hears: [/ofrecer/, /jueves/, /viernes veintisiete.*mediodía/, /agendada/],
    tools: ['schedule_meeting', 'end_call'],
    saved: {},
  },
  'the follow-up agent moves on who wants to go on': {
    agent: SEGUIMIENTO,
    lines: ['sí', 'me encantó', 'sí, claro'],
    hears: [/gustó/, /avanzar/, /siguientes pasos/],
    tools: ['advance_stage', 'end_call'],
    saved: {},
  },
  'the follow-up agent offers others to who did not like it': {
    agent: SEGUIMIENTO,
    lines: ['sí', 'no mucho, es muy chico', 'bueno'],
    hears: [/gustó/, /otras opciones/, /enviaremos otras opciones/],
    tools: ['end_call'],
    saved: {},
  },
};

describe('a scripted call', () => {
  it.each(Object.entries(conversations))('%s', (_, { agent, known, lines, hears, tools, saved }) => {
    const held = hold(turnRequest(agent, known), lines);
    const answers = held.said.slice(1);
    expect(answers).toHaveLength(hears.length);
    for (const [index, words] of hears.entries()) expect(answers[index]).toMatch(words);
    expect(toolNames(held)).toEqual(tools);
    expect(savedFacts(held)).toEqual(saved);
  });

  it('books the instant that was agreed', () => {
    const held = hold(turnRequest(AGENDADOR), ['sí', 'el martes a las cinco de la tarde', 'sí']);
    expect(held.called[0]?.arguments).toEqual({ startsAt: '2026-11-24T20:00:00Z' });
  });

  it('offers other times when the booking fails', () => {
    const held = hold(turnRequest(AGENDADOR), ['sí', 'el martes a las cinco de la tarde', 'sí'], ['schedule_meeting']);
    expect(held.said.at(-1)).toMatch(/no pude agendar.*ofrecer/i);
    expect(toolNames(held)).toEqual(['schedule_meeting']);
  });
});
