import { DateTime } from 'luxon';

import { rowOf } from '../../facts/catalogue.ts';
import { listInSpanish } from '../../facts/say-facts.ts';
import { AgentType } from '../agent-type.ts';
import { goals } from '../goals.ts';
import type { Conversation, TurnRequest } from '../language-model.ts';
import { agendador } from './agendador.ts';
import { calificadorFinanciero } from './calificador-financiero.ts';
import { duties, phoneDuties } from './duties.ts';
import { perfilador } from './perfilador.ts';
import { seguimiento } from './seguimiento.ts';

const roles: Readonly<Record<AgentType, string>> = {
  [AgentType.PERFILADOR]: perfilador(wanted(AgentType.PERFILADOR)),
  [AgentType.CALIFICADOR_FINANCIERO]: calificadorFinanciero(wanted(AgentType.CALIFICADOR_FINANCIERO)),
  [AgentType.AGENDADOR]: agendador,
  [AgentType.SEGUIMIENTO]: seguimiento,
};

/** The facts that an agent finds out, in words. */
function wanted(agentType: AgentType): string {
  return listInSpanish(goals[agentType].map((name) => rowOf(name).goal));
}

/** The instructions of a phone call. What stays the same stands first, so that a provider can cache it. */
export function callPrompt(request: TurnRequest): string {
  const { brokerName, purpose, recording } = request;
  const opening = [
    'Tu primera frase debe contener, completa y en este orden:',
    `el nombre "${brokerName}", "soy un asistente virtual con inteligencia artificial", el motivo ("${purpose}"),`,
    `${recording ? 'que la llamada se graba, ' : ''}y la pregunta de si es un buen momento para hablar.`,
  ].join(' ');
  return [roles[request.agentType], duties, phoneDuties, opening, situation(request)].join('\n\n');
}

/** The instructions for a written message. */
export function messagePrompt(request: Conversation): string {
  const task = `La persona escribe por mensaje. Devuelve los datos que dice (null en lo que no dice), su intención, el momento de visita que pide o acepta, y una respuesta breve con una sola pregunta por lo que falte.
- intent: opt_out si no quiere más mensajes; out_of_office si es una respuesta automática; confirm o reject si contesta sí o no; question si pregunta; si no, other.
- reply: null si es una respuesta automática. Si es la primera respuesta, di que eres el asistente virtual con inteligencia artificial de ${request.brokerName}.`;
  return [roles[request.agentType], duties, task, situation(request)].join('\n\n');
}

/** The instructions for the summary of a finished call. */
export function summaryPrompt(request: Conversation): string {
  const task = `Resume una llamada que ya terminó, solo con lo que consta en la conversación.
- summary: de dos a cuatro frases en español. facts: lo que la persona dijo; null en lo demás.
- sentiment: el ánimo de la persona según sus palabras. nextStep: una frase con lo que toca hacer.
- outcome: nobody_free si se le iba a comunicar con una persona y no había nadie.
- financiallyApproved: si con lo dicho puede pagar lo que busca; null si no se sabe.`;
  return [task, situation(request)].join('\n\n');
}

function situation({ lead, now, locale, brokerName }: Conversation): string {
  const local = DateTime.fromISO(now, { zone: lead.zone }).setLocale('es');
  return [
    `Corredora: ${brokerName}. Persona: ${lead.firstName || 'sin nombre conocido'}. País: ${lead.country}. Moneda: ${lead.currency}. Idioma: ${locale}.`,
    `Ahora es ${local.toFormat("cccc d 'de' LLLL 'de' yyyy, HH:mm")} en ${lead.zone} (${local.toISO({ suppressMilliseconds: true })}).`,
    `Datos conocidos: ${JSON.stringify(lead.facts)}`,
  ].join('\n');
}
