import type { LeadFacts } from '../../facts/catalogue.ts';
import { sayFacts } from '../../facts/say-facts.ts';
import { AgentType } from '../agent-type.ts';
import { goals } from '../goals.ts';
import type { TurnRequest } from '../language-model.ts';
import type { CallerIntent } from '../spanish/read-intent.ts';
import { questions } from './questions.ts';
import type { Understanding } from './understanding.ts';

/** The first words of a call: who calls, that it is a machine, why, that it records, and whether it is a good moment (docs/providers.md, Turns). */
export function openingLine({ brokerName, purpose, recording, lead }: TurnRequest): string {
  const greeting = lead.firstName.trim() === '' ? 'Hola.' : `Hola, ${lead.firstName.trim()}.`;
  return [
    `${greeting} Le llamo de ${brokerName}, soy un asistente virtual con inteligencia artificial.`,
    `Le llamo por ${purpose}.`,
    ...(recording ? ['Le aviso que esta llamada se graba.'] : []),
    questions.good_moment[0],
  ].join(' ');
}

const acknowledgements = ['Perfecto.', 'Muy bien.', 'Entendido.', 'Gracias.'];

/** A short sign of having understood, never twice the same in a row. */
export function acknowledgement(callerTurns: number): string {
  return acknowledgements[callerTurns % acknowledgements.length] ?? '';
}

const apologies = ['Disculpe, no le entendí bien.', 'Perdone, no me quedó claro.'];

export function apology(misses: number): string {
  return apologies[misses % apologies.length] ?? '';
}

type Aside = Extract<CallerIntent, 'asks_who' | 'asks_why' | 'asks_source' | 'asks_again'>;

/** The answer to a question that interrupts the script; null when the intent is no such question. */
export function answerAside(
  { intent, asked }: Pick<Understanding, 'intent' | 'asked'>,
  request: TurnRequest,
): string | null {
  const { brokerName, purpose } = request;
  const who = `Soy un asistente virtual con inteligencia artificial de ${brokerName}.`;
  const why = `Le llamo por ${purpose}.`;
  const answers: Readonly<Record<Aside, string>> = {
    asks_who: who,
    asks_why: why,
    asks_source: `Tenemos sus datos por ${purpose}; si lo prefiere, dígame que no le llamemos más y lo registro.`,
    asks_again: asked === 'good_moment' ? `${who} ${why}` : 'Claro, se lo repito.',
  };
  return intent !== null && intent in answers ? answers[intent as Aside] : null;
}

/** What is known of the search as one clause: "una propiedad para vivir, en Providencia, con un presupuesto de …". */
export function searchInWords(facts: LeadFacts): string {
  return ['una propiedad', sayFacts(goals[AgentType.PERFILADOR], facts).join(', ')].join(' ').trim();
}
