import type { FactName } from '../lead-facts.ts';
import { plain } from '../spanish/normalize.ts';

/** Each question in three wordings: a repeated one is never put in the same words. */
export const questions = {
  good_moment: ['¿Es un buen momento para hablar?', '¿Puede hablar ahora conmigo?', '¿Tiene unos minutos ahora?'],
  purpose: [
    '¿La propiedad sería para vivir o para invertir?',
    '¿Piensa vivir en ella o la quiere como inversión?',
    '¿Quiere vivir ahí, invertir o arrendar?',
  ],
  location: ['¿En qué zona le gustaría?', '¿Qué barrio o zona prefiere?', '¿En qué ciudad o zona la busca?'],
  budget: [
    '¿Qué presupuesto tiene pensado?',
    '¿Cuánto piensa gastar, más o menos?',
    '¿Hasta qué monto llega su presupuesto?',
  ],
  timeframe: ['¿En qué plazo quiere concretarlo?', '¿Para cuándo la necesita?', '¿Cuántos meses tiene de plazo?'],
  financing: [
    '¿Pagaría al contado o con crédito?',
    '¿Cómo lo financiaría, con crédito hipotecario o al contado?',
    '¿Tiene un crédito aprobado, lo necesita, o paga al contado?',
  ],
  income: [
    '¿De cuánto son sus ingresos al mes, aproximadamente?',
    '¿Cuáles son sus ingresos mensuales?',
    '¿Qué sueldo o ingresos recibe cada mes?',
  ],
  meeting: [
    '¿Qué día y a qué hora le viene bien la visita?',
    '¿Qué día y hora prefiere para la visita?',
    '¿Me dice un día y una hora para la visita?',
  ],
  confirm_facts: ['¿Es correcto?', '¿Está correcto lo que anoté?', '¿Es correcto así, sí o no?'],
  confirm_budget: [
    '¿Es correcto ese presupuesto?',
    '¿Su presupuesto sigue siendo ese, verdad?',
    '¿Es correcto el presupuesto, sí o no?',
  ],
  confirm_meeting: ['¿Es correcto y lo agendo?', '¿Lo agendo para esa hora?', '¿Lo agendo, sí o no?'],
  correction: ['¿Qué dato le corrijo?', '¿Qué es lo que debo cambiar?', '¿Cuál de los datos está mal?'],
  callback: ['¿Qué día y a qué hora prefiere que le llame?', '¿A qué hora le llamo?', '¿En qué momento le llamo?'],
  liked: ['¿Le gustó la propiedad?', '¿Qué le pareció lo que vio?', '¿Le pareció bien lo que vio, sí o no?'],
  next_step: [
    '¿Quiere avanzar con ella?',
    '¿Le gustaría seguir adelante con la propiedad?',
    '¿Seguimos adelante, sí o no?',
  ],
  other_options: [
    '¿Quiere que le mostremos otras opciones?',
    '¿Le enviamos otras propiedades parecidas?',
    '¿Le mostramos otras, sí o no?',
  ],
} as const satisfies Record<string, readonly [string, string, string]>;

export type Topic = keyof typeof questions;

/** What an answer to a topic is about. The rest are answered by yes or no. */
export const factOfTopic: Readonly<Partial<Record<Topic, FactName>>> = {
  purpose: 'purpose',
  location: 'location',
  budget: 'budget',
  confirm_budget: 'budget',
  timeframe: 'timeframeMonths',
  financing: 'financing',
  income: 'monthlyIncome',
  meeting: 'meetingAt',
  confirm_meeting: 'meetingAt',
  callback: 'meetingAt',
};

const isAboutYesNo = /^(good_moment|confirm_|liked|next_step|other_options)/;

export function isYesNoTopic(topic: Topic): boolean {
  return isAboutYesNo.test(topic);
}

/** After these many wordings without an answer the agent moves on. */
export const wordings = 3;

/** The question of a topic in the wording for this many misunderstandings. */
export function questionFor(topic: Topic, misses: number): string {
  return questions[topic][Math.min(misses, wordings - 1)] ?? questions[topic][0];
}

const topicOfQuestion: ReadonlyMap<string, Topic> = new Map(
  Object.entries(questions).flatMap(([topic, list]) =>
    list.map((question): [string, Topic] => [plain(question), topic as Topic]),
  ),
);
/** A question cut by an interruption counts when this much of it was heard. */
const minHeard = 12;

/** What an agent's words asked last; null when they asked nothing that this file knows. */
export function topicAsked(agentText: string): Topic | null {
  const flat = plain(agentText);
  const last = flat.slice(flat.lastIndexOf('¿')).trim();
  if (!last.startsWith('¿')) return null;
  const whole = topicOfQuestion.get(last.slice(0, last.indexOf('?') + 1));
  if (whole !== undefined || last.includes('?') || last.length < minHeard) return whole ?? null;
  return [...topicOfQuestion].find(([question]) => question.startsWith(last))?.[1] ?? null;
}
