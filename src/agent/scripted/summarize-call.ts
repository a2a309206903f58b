import type { LeadFacts } from '../../facts/catalogue.ts';
import { factsAbout, missingFacts, profileFacts } from '../../facts/lead-facts.ts';
import { listInSpanish, sayFacts } from '../../facts/say-facts.ts';
import { asSentence } from '../../language/sentence.ts';
import { isAffordable } from '../affordability.ts';
import { AgentType } from '../agent-type.ts';
import type { CallSummary, ConversationOutcome, SummarizeCallRequest } from '../language-model.ts';
import { sayInstant } from '../spanish/say-time.ts';
import { readSentiment } from '../spanish/sentiment.ts';
import { searchInWords } from './phrases.ts';
import type { Understanding } from './understanding.ts';
import { understand } from './understanding.ts';

const kinds: Readonly<Record<AgentType, string>> = {
  [AgentType.PERFILADOR]: 'de perfilamiento',
  [AgentType.CALIFICADOR_FINANCIERO]: 'de calificación financiera',
  [AgentType.AGENDADOR]: 'para agendar una visita',
  [AgentType.SEGUIMIENTO]: 'de seguimiento',
};

/** How each outcome is told, and what follows from it. */
const outcomes: Readonly<Record<ConversationOutcome, readonly [string, string]>> = {
  completed: ['La conversación llegó a su fin.', 'Enviar opciones que sirvan.'],
  meeting_scheduled: ['Se agendó una visita.', 'Confirmar la visita el día anterior.'],
  call_back: ['Pidió que le llamemos en otro momento.', 'Volver a llamar cuando lo pidió.'],
  not_interested: ['Dijo que no le interesa.', 'No insistir; dejar el lead en pausa.'],
  opted_out: ['Pidió que no le contactemos más.', 'No volver a contactar.'],
  wrong_person: ['Contestó otra persona.', 'Corregir el teléfono.'],
  transferred: ['Se le comunicó con una persona del equipo.', 'Continuar la atención en persona.'],
  nobody_free: [
    'Se le iba a comunicar con una persona del equipo, no había nadie disponible y se le prometió que le llamarían.',
    'Que una persona del equipo le llame, como se le prometió.',
  ],
  incomplete: ['La llamada se cortó antes de terminar.', 'Volver a llamar para completar lo que falta.'],
  no_conversation: ['No hubo conversación.', 'Volver a intentar en otro horario.'],
};

/** What a finished call came to, from its history alone. Pure. */
export function summarizeCall(request: SummarizeCallRequest): CallSummary {
  const state = understand(request);
  const outcome = outcomeOf(state);
  const words = request.history.flatMap((turn) => (turn.role === 'caller' ? [turn.text] : []));
  const hasFinancialFacts = factsAbout('finances').some((name) => state.learned[name] !== undefined);
  return {
    summary: tell(request, state, outcome),
    facts: agreedFacts(state, outcome),
    outcome,
    sentiment: readSentiment(words),
    nextStep: nextStepOf(request, state, outcome),
    financiallyApproved: hasFinancialFacts ? isAffordable(state.facts) : null,
  };
}

/** A time that was only talked about is not agreed. */
function agreedFacts({ learned }: Understanding, outcome: ConversationOutcome): Partial<LeadFacts> {
  const { meetingAt, ...others } = learned;
  return meetingAt !== undefined && outcome === 'meeting_scheduled' ? { ...others, meetingAt } : others;
}

function outcomeOf({ tools, callerTurns }: Understanding): ConversationOutcome {
  const done = (name: string) => tools.find((tool) => tool.name === name && tool.ok !== false);
  if (done('register_opt_out') !== undefined) return 'opted_out';
  if (tools.some(({ name, result }) => name === 'transfer' && result === 'nobody_free')) return 'nobody_free';
  if (done('transfer') !== undefined) return 'transferred';
  if (done('schedule_meeting') !== undefined) return 'meeting_scheduled';
  if (callerTurns === 0) return 'no_conversation';
  const reason = done('end_call')?.arguments.reason;
  if (reason === undefined) return 'incomplete';
  return reason === 'call_back' || reason === 'not_interested' || reason === 'wrong_person' ? reason : 'completed';
}

function tell(
  { agentType, lead }: SummarizeCallRequest,
  { facts, learned }: Understanding,
  outcome: ConversationOutcome,
): string {
  const name = lead.firstName.trim() === '' ? '' : ` con ${lead.firstName.trim()}`;
  const hasSearch = factsAbout('search').some((fact) => facts[fact] !== null);
  const parts = [
    `Llamada ${kinds[agentType]}${name}.`,
    hasSearch ? `Busca ${searchInWords(facts)}.` : '',
    tellFinances(learned),
    outcomes[outcome][0],
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function tellFinances(learned: Partial<LeadFacts>): string {
  const parts = sayFacts(factsAbout('finances'), learned);
  return parts.length === 0 ? '' : asSentence(listInSpanish(parts));
}

function nextStepOf(
  { agentType, lead }: SummarizeCallRequest,
  state: Understanding,
  outcome: ConversationOutcome,
): string {
  const { facts, answers, callBackAt } = state;
  if (outcome === 'call_back' && callBackAt !== null) return `Volver a llamar ${sayInstant(callBackAt, lead.zone)}.`;
  if (outcome !== 'completed') return outcomes[outcome][1];
  const isIncomplete = missingFacts(facts, profileFacts).length > 0;
  if (agentType === AgentType.PERFILADOR) return isIncomplete ? 'Completar el perfil.' : 'Calificar financieramente.';
  if (agentType === AgentType.CALIFICADOR_FINANCIERO) {
    return isAffordable(facts) === true ? 'Agendar una visita.' : 'Revisar alternativas de financiamiento.';
  }
  if (agentType === AgentType.AGENDADOR) return 'Escribir para fijar la hora de la visita.';
  return answers.next_step === true ? 'Llamar para avanzar con la compra.' : 'Enviar otras opciones.';
}
