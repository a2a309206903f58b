/** A part of a plain text that says one thing; marks and the words that join clauses stand between them. */
export interface Clause {
  start: number;
  end: number;
  text: string;
  /** Whether a question mark closes it. */
  isQuestion: boolean;
}

// No mark: the comma in a number, the points of "p. m.".
const marks = /[;!?¿¡()\n]|,(?!\d)|:(?=\s)|(?<!\b[ap]|\b[ap]\.? ?m)\.(?=\s|$)|\s[-–—]\s/g;
const opening =
  /(?<!\b(?:que|lo|la|el|una?|es|algo|nada)) (?=(?:pero|sino|aunque|mas bien|mejor|prefier[oe]|preferimos|preferiria|excepto|salvo|lejos de|en (?:lugar|vez) de|y no (?:en|por|para|con|de|del|el|los|la|las|al?)|menos (?:en|el|los|por))\b)|(?<=\b(?:todo|cualquier \w+|cualquiera|donde sea|zona|lado|parte|dia)) (?=menos (?!de\b|que\b))/g;
const verb =
  'quiero|queremos|quisiera|busco|buscamos|necesito|necesitamos|ocupo|tengo|tenemos|cuento|puedo|podemos|podria|podriamos|pago|pagamos|pagaria|seria|es|son|gano|ganamos|voy|me (?:gust|interes|qued|acomod|sirv|vien)\\w+';
const predicate = new RegExp(`\\b(?:no|si|tampoco|${verb})\\b`);
const denialBefore = /\b(?:no|ni|nunca|tampoco|jamas)\b/;
const turn = new RegExp(
  `(?<!\\b(?:no|ni|que|si|nunca|tampoco|jamas|lo|la|los|las|me|se|nos|como|cuando|donde|cuanto)) (?=(?:${verb}|si (?:en|el|con|por|para|puedo|quiero|me))\\b)`,
  'g',
);
const and = / (?=y (?!medi[oa]\b|cuarto\b|pico\b|cinco\b|diez\b|quince\b|veinte|treinta|\d))/g;

/** Cuts a plain text into clauses: at marks, at "pero", "mejor" and the like, at "y" between two verbs, and where a verb turns away from a denial. */
export function clausesOf(flat: string): Clause[] {
  const hard = cutAt(flat, 0, flat.length, marks);
  const opened = hard.flatMap(([start, end]) => cutAt(flat, start, end, opening));
  const joined = opened.flatMap((piece) => cutBetween(flat, piece, and, hasPredicate, hasPredicate));
  const turned = joined.flatMap((piece) =>
    cutBetween(flat, piece, turn, (left) => denialBefore.test(left), hasPredicate),
  );
  return turned.map(([start, end]) => ({
    start,
    end,
    text: flat.slice(start, end).trim(),
    isQuestion: /^\s*\?/.test(flat.slice(end, end + 3)),
  }));
}

type Piece = readonly [start: number, end: number];

function hasPredicate(text: string): boolean {
  return predicate.test(text);
}

function cutAt(flat: string, start: number, end: number, mark: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const match of flat.slice(start, end).matchAll(mark)) {
    pieces.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  return [...pieces, [from, end] as const].filter((piece) => flat.slice(...piece).trim() !== '');
}

/** Cuts a piece at each joint whose left and right side both pass. */
function cutBetween(
  flat: string,
  [start, end]: Piece,
  joint: RegExp,
  isLeft: (text: string) => boolean,
  isRight: (text: string) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const { index } of flat.slice(start, end).matchAll(joint)) {
    const at = start + index;
    if (!isLeft(flat.slice(from, at)) || !isRight(flat.slice(at, end))) continue;
    pieces.push([from, at]);
    from = at;
  }
  return [...pieces, [from, end]];
}
