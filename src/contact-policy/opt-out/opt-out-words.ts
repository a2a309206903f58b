import { consentPhrases } from './consent-phrases.ts';
import {
  asksForContactInEnglish,
  leaveTheListInEnglish,
  limitsInEnglish,
  stopContactingInEnglish,
} from './english-phrases.ts';
import { isKeyword } from './keywords.ts';
import { ownWords } from './own-words.ts';
import { clausesOf, phrases, plainWords } from './plain-words.ts';
import { everydayStops, isInterested } from './spanish-everyday.ts';
import { leaveTheList } from './spanish-leaving.ts';
import { refuseContact } from './spanish-refusing.ts';
import { asksForContact, limits, stopContacting } from './spanish-stopping.ts';
import { number, ofTheirList } from './spanish-words.ts';

/** Nothing else in the message softens these. */
const leaving = [...leaveTheList, ...leaveTheListInEnglish, ...consentPhrases];
const stopping = [...stopContacting, ...refuseContact, ...stopContactingInEnglish];

/** Not to be contacted, at some time or in some way; and a list or a number that is spoken of. */
const refused = phrases(
  '\\bno (?:me|nos) (?:llam|marqu|contact|molest|mand|envi|busqu)(?:e|en|es|eis)\\b|\\bno (?:me|nos) escrib(?:a|as|an|ais)\\b',
  `\\b(?:sac|saqu|quit|borr|elimin)[a-z]+ (?:${ofTheirList}|mi ${number})`,
  '\\b(?:do not|don ?t|never) (?:call|text|contact|message|write|e ?mail)\\b',
);

const hours =
  /\b(?:nunca|jamas) (?!mas)(?:\w+ ){1,4}?(?:antes de|despues de|de noche|tan|a las?|en la|por la|los|al (?:trabajo|fijo)|a la oficina)\b/;
/** A question whether a message is one is no statement that it is. */
const asksWhetherSpam = /\bes (?:un |puro )?(?:spam|acoso) ?\?/g;

/** Whatever has to do with ending contact. */
const anyPhrase = [...leaving, ...stopping, ...everydayStops, ...refused];

/** Words of consent, which take it back beside a no, and words that take it back by themselves. */
const consentWords = /\b(?:consent|consient|autoriz|permiso|permit|authori[sz]|permission|datos|data)/;
const noWords = /\b(?:no|ni|nunca|jamas|sin|not|never|don ?t|didn ?t|without)\b/;
const revokingWords =
  /\b(?:revo[ckq]\w+|retir\w+ \w+ (?:consent|autoriz|permis)\w*|withdr[ae]w\w*|rescind\w*|(?:un|de)subscri\w*|desuscri\w*|suscripcion|opt(?:ed|ing)? out|(?:dar|darse|darme|denme|deme|dame|den|dado|dad|di|dieron) (?:me |de )*baja|stop|robinson|oposicion|supresion|arco)\b/;

/**
 * Whether a written message says that the lead wants no more messages: a keyword alone (BAJA, ALTO, STOP …) or a
 * phrase. "Not now" and "write to me elsewhere instead" are no opt-out, and the mail that is quoted says nothing.
 */
export function isOptOut(text: string): boolean {
  const words = plainWords(ownWords(text));
  return isKeyword(words) || saysStop(words);
}

/** The same for what a lead says in a call. No keywords there: "baja" answers "¿planta alta o baja?". */
export function isSpokenOptOut(text: string): boolean {
  return saysStop(plainWords(text));
}

/** Whether a message has to do with ending contact, be it limited, denied or asked about: it proves no consent. */
export function mentionsOptOut(text: string): boolean {
  const words = plainWords(ownWords(text));
  if (revokingWords.test(words) || (consentWords.test(words) && noWords.test(words))) return true;
  return isKeyword(words) || clausesOf(words).some((clause) => isKeyword(clause) || says(clause, anyPhrase));
}

function saysStop(words: string): boolean {
  const clauses = clausesOf(words.replace(asksWhetherSpam, '?'));
  if (clauses.some((clause) => says(clause, leaving))) return true;
  if (asksForContact.test(words) || asksForContactInEnglish.test(words)) return false;
  const phrasesThatCount = isInterested(words) ? stopping : [...stopping, ...everydayStops];
  return clauses.some((clause) => says(clause, phrasesThatCount) && !isLimited(clause));
}

function says(clause: string, any: readonly RegExp[]): boolean {
  return any.some((phrase) => phrase.test(clause));
}

/** "No me llamen hoy" asks for another time; "no me llamen nunca, ni hoy" does not, but "nunca antes de las nueve" does. */
function isLimited(clause: string): boolean {
  const hasLimit = limits.test(clause) || limitsInEnglish.test(clause);
  return hasLimit && (hours.test(clause) || !/\b(?:nunca|jamas|en la vida|ever again)\b/.test(clause));
}
