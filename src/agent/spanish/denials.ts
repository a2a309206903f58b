import { normalize } from '../../text/normalize.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import { plain } from './normalize.ts';

const denial =
  /\b(?:no|ni|nunca|jamas|tampoco|nada (?:de|en)|excepto|salvo|dudo|imposible|lejos de|en (?:lugar|vez) de|descart\w+|detest\w+|odi[oa])\b|^menos\b/;

// Said with "no" and denies nothing of the clause.
const harmless = new RegExp(
  [
    'como no|por que no|no obstante|no manches|no gracias',
    'no (?:hay|tengo|tenemos|veo|habria|tendria)(?: ningun)? (?:problema|inconveniente|pedo|bronca|falla|lio|drama)',
    'no (?:(?:muy|tan) )?lejos|no (?:solo|solamente|unicamente|muy|tan|demasiado)|no mas (?=el|la|los|a las|en|por|puedo)',
    'no (?:(?:me|te|le|lo|se|les) )*(?:molesta|preocup|olvid|dud|pierd|fall|falt|quepa duda)\\w*',
    'no(?: (?:me alcanza para|tengo|puedo|gano|(?:puedo |quiero )?(?:pagar|gastar)))? mas(?=\\s*(?:$|[.,;!?]))',
    // An upper bound: "no quiero gastar más de 3 millones".
    'no(?= (?:\\w+ ){0,4}(?:mas (?:de|que|alla)|mayor(?:es)? (?:a|de|que)|pas\\w+ de|exced\\w+|super\\w+|rebas\\w+)\\b)',
    // A wish about the property, not about what else the clause says: "que no tenga escaleras".
    'que no (?:tenga|necesite|requiera|cueste|haya|acept\\w+|cobr\\w+|(?:sean?|esten?) (?!en|por|cerca|del?)\\w+)',
  ]
    .map((part) => `\\b(?:${part})(?!\\w)`)
    .join('|')
    .concat('|\\bno\\. ?(?=\\d)'),
  'g',
);
/** "¿No se podrá el viernes?" asks for Friday; so does "el viernes, ¿no?". */
const wish = /\bno (?:(?:se|le|les|me|lo|nos) )*(?:pued|podr|tien|tendr|hay|habr|ser[ai]|gusta)\w*|(?:^|\s)no$/;

const filler =
  'lo siento|lo lamento|disculp\\w+|perdon\\w*|la verdad|fijese|mire|gracias|hola|uy|ay|uf|que pena|pues|ya|mejor|pero|desafortunadamente|lamentablemente|desgraciadamente|por desgracia|creo que';
const fillerAlone = new RegExp(`^(?:${filler})$`);
const bare = new RegExp(
  `^(?:(?:${filler}) )*(?:no(?: (?:puedo|podre|podria|podemos|alcanzo|llego|quiero|creo|voy a poder|se puede|va a ser posible|seria posible|es posible|me (?:gusta|interesa|queda|sirve|acomoda|conviene|viene|es posible|convence)))?|imposible|ni (?:loc[oa]|hablar)|para nada|tampoco)(?: (?:bien|gracias|ir|asistir|nada|porque .*|por .*|a es[ae].*|en es[ae].*|es[ae].*))?$`,
);

/**
 * The text without what it denies: "no quiero en Polanco, busco en Roma" leaves "busco en Roma". Blanks stand for the
 * denied clauses, so that offsets stay. `alsoDenies` are words that deny for one reader only.
 */
export function affirmedPart(text: string, alsoDenies?: RegExp): string {
  return withoutClauses(text, (clauses) => deniedIn(clauses, alsoDenies));
}

/** The denied clauses of a text in plain form. */
export function deniedClauses(text: string): string[] {
  const flat = withoutHarmless(text);
  const clauses = clausesOf(flat);
  const denied = deniedIn(clauses);
  return clauses.filter((clause) => denied.has(clause)).map((clause) => clause.text);
}

/** The text with blanks for each clause that `pattern` matches. */
export function withoutClausesOf(text: string, pattern: RegExp): string {
  return withoutClauses(text, (clauses) => new Set(clauses.filter((clause) => pattern.test(clause.text))));
}

function withoutClauses(text: string, choose: (clauses: readonly Clause[]) => ReadonlySet<Clause>): string {
  const composed = normalize(text, 'NFC');
  return [...choose(clausesOf(withoutHarmless(composed)))].reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    composed,
  );
}

function withoutHarmless(text: string): string {
  return plain(text).replace(harmless, (words) => ' '.repeat(words.length));
}

function deniedIn(clauses: readonly Clause[], alsoDenies?: RegExp): Set<Clause> {
  const denied = new Set<Clause>();
  for (const [at, clause] of clauses.entries()) {
    const isHindered = !isDenied(clause) && alsoDenies?.test(clause.text) === true;
    if (!isHindered && !isDenied(clause)) continue;
    denied.add(clause);
    const isOfAnother = isHindered ? !/\d|\blas?\b|\bdia\b/.test(clause.text) : bare.test(clause.text);
    if (isOfAnother) denyBefore(clauses, at, denied);
    if (/^ni\b/.test(clause.text)) denyList(clauses, at, denied);
  }
  return denied;
}

function isDenied({ text, isQuestion }: Clause): boolean {
  return denial.test(text) && !(isQuestion && wish.test(text));
}

/** "El viernes, lo siento, no puedo" denies Friday. */
function denyBefore(clauses: readonly Clause[], at: number, denied: Set<Clause>): void {
  const said = clauses.slice(0, at).findLast(({ text }) => !fillerAlone.test(text));
  if (said !== undefined) denied.add(said);
}

/** "No en Polanco, Roma ni Condesa" denies Roma too. */
function denyList(clauses: readonly Clause[], at: number, denied: Set<Clause>): void {
  const before = clauses.slice(0, at);
  const from = before.findLastIndex((clause) => denied.has(clause));
  if (from >= 0) for (const clause of before.slice(from)) denied.add(clause);
}
