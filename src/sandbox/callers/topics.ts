import type { Profile } from './profile.ts';

type Answer = (profile: Profile) => string;

// In this order: a confirmation repeats the words of its topic, and a visit is asked for with "cuándo".
const TOPICS: readonly [RegExp, Answer][] = [
  [
    /^correct|es correct|esta correct|me confirma que|\bconfirmo\b|confirmamos|es asi|verdad\?|de acuerdo|lo agendo|la agendo|l[ao] dej|reserv/,
    () => 'Sí, correcto.',
  ],
  [/buen momento|puede hablar|unos? minut|tiene tiempo/, () => 'Sí, dígame.'],
  [/hablo con|habla con/, () => 'Sí, soy yo.'],
  [/su nombre|se llama|con quien/, ({ name }) => `Me llamo ${name}.`],
  [
    /visita|\bcita\b|reunion|agendar|dia y hora|que dia|que hora|horario|junt(ar|emos)/,
    ({ meetingTime }) => `Sí, ${meetingTime}.`,
  ],
  [
    /presupuesto|cuanto (piensa|quiere|puede|tiene|dispone|le gustaria)|rango de precio|monto/,
    ({ budget }) => `Unos ${budget}.`,
  ],
  [/credito|hipotec|contado|financ/, ({ financing }) => `Sería ${financing}.`],
  [/ingreso|renta (liquida|mensual)|sueldo/, ({ income }) => `Gano ${income}.`],
  [/plazo|cuando|cuanto tiempo|que tiempo|urgencia|\bfecha/, ({ timeframe }) => `Quisiera comprar ${timeframe}.`],
  [/zona|comuna|ubicacion|sector|barrio|donde/, ({ location }) => `Me interesa ${location}.`],
  [/vivir|invertir|inversion|proposito|objetivo/, ({ purpose }) => `Es ${purpose}.`],
  [/casa|departamento|tipo de (propiedad|inmueble)|dormitorio|que busca/, ({ property }) => `Busco ${property}.`],
];

/** What a helpful person answers: to the last question asked, by its topic; null when nothing was asked. */
export function answerTo(text: string, profile: Profile): string | null {
  const question = lastQuestion(plain(text));
  if (question === null) return null;
  const topic = TOPICS.find(([words]) => words.test(question));
  return topic ? topic[1](profile) : 'Sí.';
}

/** Whether the other side is saying goodbye. */
export function isFarewell(text: string): boolean {
  return /hasta (luego|pronto|entonces)|adios|que (tenga|este) (un |muy )?(buen|bien|excelente|lind)/.test(plain(text));
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function lastQuestion(text: string): string | null {
  const end = text.lastIndexOf('?');
  if (end < 0) return null;
  const before = text.slice(0, end + 1);
  const start = Math.max(before.lastIndexOf('¿'), before.slice(0, -1).search(/[.!?][^.!?]*$/));
  return before.slice(start + 1).trim();
}
