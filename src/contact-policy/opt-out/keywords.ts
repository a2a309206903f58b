import { clausesOf } from './plain-words.ts';
import { isInterested } from './spanish-everyday.ts';
import { asksForContact } from './spanish-stopping.ts';

/** Mean one thing whatever stands beside them. */
const clear =
  'e?stopp?|stop ?all|(?:un|des?)su[bs]{0,2}c{0,2}r?i?[bv][a-z]{0,6}|opt ?out|dar(?:se|me|nos)? de baja|remove me|no molest(?:ar|en|e|es|eis)|no llamar(?:me)?(?: mas)?|no marcar(?:me)?(?: mas)?|no contact(?:ar|arme|o)?(?: mas)?|no mas mensajes|no escribir(?:me)?(?: mas)?|no (?:mandar|enviar)(?:me)?(?: mas| nada| mas nada)?|revoco|no consiento|no doy(?: mi)? consentimiento';
/** Answer questions too ("¿planta alta o baja?"): they stand alone, or with a refusal. CANCELAR is not among them: it answers an appointment. */
const ambiguous =
  'baja|vaja|bajas|alto|cort(?:ala|enla|adla)|parar|para|pare|paren|parad|parenle|parale|basta|salir|salirme|detener|detenganse|quit|cancel|end|remove|revoke|eliminar(?:me)?|borrar(?:me)?|quitar(?:me)?|no autorizo|spam|acoso';
const clearOnly = only(clear);
const keywordsOnly = only(`${clear}|${ambiguous}`);

/** What people put around a keyword without changing it. */
const padding =
  /\b(?:por favor|please|pls|plz|(?:muchas |mil )?gracias|thanks?(?: you)?|thx|hola|hi|hello|hey|buenos dias|buenas (?:tardes|noches)|buenas|buen dia|estimad[oa]s?|senor(?:es|a|ita)?|(?:un )?saludos?(?: cordial(?:es)?)?|cordiales?|atentamente|atte|(?:kind |best )?regards|y|ya|now|ahora(?: mismo)?|sms|mensajes|todo|a todo|all|everything|inmediata(?:mente)?|definitiva(?:mente)?|urgente|de una vez|de todo|muy amables?)\b/g;
const farewell =
  /^(?:(?:muchas |mil )?gracias|(?:un )?saludos?|cordial|atentamente|atte|(?:kind |best )?regards|thank)/;

/** Says no to what was offered, so that a keyword beside it is meant as one. */
const refusal =
  /^(?:no gracias|no thanks?(?: you)?|(?:ya )?no (?:me |nos )?interesa.*|(?:ya )?no (?:estoy|estamos) interesad.*|(?:ya )?no (?:quiero|deseo|necesito)(?: saber)? (?:nada|mas)(?: mas| de ustedes| de vosotros)?|ya no (?:busco|quiero|necesito|estoy buscando).*|nada mas|ya (?:compr|rent|alquil|encontr)\w+.*|ya tengo .*|(?:i am |i m |im )?(?:not|no longer) interested.*|numero equivocado|wrong number|(?:adios|bye))$/;

/** Whether a message is a keyword (BAJA, ALTO, STOP …), alone or with nothing that gives it another meaning. */
export function isKeyword(words: string): boolean {
  return isAlone(words) || isFirstLine(words) || standsAmongRefusals(words);
}

/** "¿Para?" asks what for. */
function isAlone(words: string): boolean {
  return (words.includes('?') ? clearOnly : keywordsOnly).test(bare(words));
}

/** Alone in its line, with a signature below that nothing marks as one. */
function isFirstLine(words: string): boolean {
  const lines = words.split('\n');
  const first = lines.findIndex((line) => bare(line) !== '');
  const line = bare(lines[first] ?? '');
  if (!keywordsOnly.test(line) || saysMore(words)) return false;
  const below = lines[first + 1] ?? '';
  return clearOnly.test(line) || below === '' || farewell.test(below);
}

function standsAmongRefusals(words: string): boolean {
  const clauses = clausesOf(words).filter((clause) => bare(clause) !== '' || refusal.test(clause));
  const others = clauses.filter((clause) => !keywordsOnly.test(bare(clause)));
  if (others.length === clauses.length || (others.length === 0 && words.includes('?'))) return false;
  if (clearOnly.test(bare(clauses[0]!)) && !saysMore(words)) return true;
  return others.every((clause) => refusal.test(clause));
}

/** A question, a wish to be contacted otherwise, or interest. */
function saysMore(words: string): boolean {
  return words.includes('?') || asksForContact.test(words) || isInterested(words);
}

/** The words without padding: letters that are drawn out (BAJAAA) or spaced out (S T O P) are taken together. */
function bare(words: string): string {
  const left = words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(padding, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return /^(?:\p{L} )+\p{L}$/u.test(left) ? left.replaceAll(' ', '') : left;
}

function only(keywords: string): RegExp {
  return new RegExp(`^(?:${keywords})(?: (?:${keywords}))*$`);
}
