import { factNames, byFact, rowOf, type FactName } from '../../facts/catalogue.ts';
import { plain } from '../spanish/normalize.ts';

type Wordings = readonly [string, string, string];

/** Questions about no single fact, or about one that is known. */
const otherQuestions = {
  good_moment: ['¿Es un buen momento para hablar?', '¿Puede hablar ahora conmigo?', '¿Tiene unos minutos ahora?'],
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
} as const satisfies Record<string, Wordings>;

export type Topic = FactName | keyof typeof otherQuestions;

/** Each question in three wordings: a repeated one is never put in the same words. */
export const questions: Readonly<Record<Topic, Wordings>> = {
  ...byFact(factNames, (name) => rowOf(name).questions),
  ...otherQuestions,
};

const factAsked: Readonly<Partial<Record<Topic, FactName>>> = {
  confirm_budget: 'budget',
  confirm_meeting: 'meetingAt',
  callback: 'meetingAt',
};

/** The fact that an answer to a topic is about; null for a topic that is answered by yes or no, or for none. */
export function factOfTopic(topic: Topic | null): FactName | null {
  if (topic === null) return null;
  return factNames.find((name) => name === topic) ?? factAsked[topic] ?? null;
}

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
