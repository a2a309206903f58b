import { asksForContact, leaveTheList, limits, stopContacting } from './opt-out-phrases.ts';

/** Words that end it when they are the whole message. CANCELAR is not among them: it answers an appointment. */
const keyword =
  /^(?:baja|alto|parar|stop|stopall|unsubscribe|remove me|opt out|optout|desuscribir(?:me)?|dar de baja|basta|no molestar|no molesten|no llamar(?: mas)?|no contactar(?: mas)?|no mas mensajes|no escribir)$/;

/** What people put around a keyword without changing it. */
const padding =
  /\b(?:por favor|porfavor|porfa|please|pls|gracias|muchas gracias|hola|buenos dias|buenas tardes|buenas noches|ya|sms|mensajes|todo|a todo|inmediata|definitiva)\b/g;

/**
 * Whether a written message says that the lead wants no more messages: a keyword alone (BAJA, ALTO, STOP …) or a
 * phrase. "Not now" and "write to me elsewhere instead" are no opt-out.
 */
export function isOptOut(text: string): boolean {
  const words = plain(text);
  return keyword.test(withoutPadding(words)) || saysStop(words);
}

/** The same for what a lead says in a call. No keywords there: "baja" answers "¿planta alta o baja?". */
export function isSpokenOptOut(text: string): boolean {
  return saysStop(plain(text));
}

function saysStop(words: string): boolean {
  const clauses = words.split(/[.,;:!?\n]+/).map((clause) => clause.trim());
  if (clauses.some((clause) => leaveTheList.some((phrase) => phrase.test(clause)))) return true;
  if (asksForContact.test(words)) return false;
  return clauses.some((clause) => stopContacting.some((phrase) => phrase.test(clause)) && !isLimited(clause));
}

/** "No me llamen hoy" asks for another time; "no me llamen nunca, ni hoy" does not. */
function isLimited(clause: string): boolean {
  return limits.test(clause) && !/\b(?:nunca|jamas|en la vida)\b/.test(clause);
}

/** Lower case without accents; punctuation stays, since it separates what is meant. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}.,;:!?\n]+/gu, ' ')
    .trim();
}

function withoutPadding(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(padding, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
