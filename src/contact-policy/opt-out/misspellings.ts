/**
 * Words about contact that are written as they sound (escriva, yame, mensage) or run together (nome, yano), in text of
 * plain words. Each letter has the letters that it is taken for; a word is mended only with the ending of a verb or a noun.
 */

const soundsLike: readonly [RegExp, string][] = [
  [/qu/y, '(?:qu|q|k)'],
  [/ch/y, '(?:ch|x|sh)'],
  [/ll/y, '(?:ll|y)'],
  [/rr/y, 'rr?'],
  [/[bv]/y, '[bv]'],
  [/c(?=[ei])|[sz]/y, '[scz]'],
  [/c/y, '[ck]'],
  [/j/y, '[gjh]'],
  [/n(?=[bv])/y, '[nm]'],
];
const verbs =
  'llam escrib envi vuelv recib busqu marqu quit saqu sac borr habl cancel contact molest dej dese quier insist chingu ching elimin';
const verbEnding =
  '(?=(?:[aeio]|[aei]s|[ae]n|[ae]is|[aei]r|[ae]d|[aei]mos|[ai]?endo|ando)(?:me|nos|les?|l[ao]s?|se)?\\b)';
const nouns = 'mensaje mensajes mensajito mensajitos llamada llamadas publicidad lista nunca';

const mended: readonly [RegExp, string][] = [
  ...verbs.split(' ').map((stem): [RegExp, string] => [spelt(stem, verbEnding), stem]),
  ...nouns.split(' ').map((noun): [RegExp, string] => [spelt(noun, '\\b'), noun]),
];

const verbOfContact =
  '(?:llam|escrib|mand|envi|marqu|contact|molest|busqu|habl|insist|vuelv)(?:e|en|es|eis|a|an|as|ais)\\b';
const joined: readonly [RegExp, string][] = [
  [/\b(?:wh?at?[sz]{0,2}ap{1,2}s?|(?:gu|w)[au]?a?[sz]{1,2}ap{1,2}s?|wats|w[sp]ps?)\b/g, 'whatsapp'],
  [/(?<=\b(?:mas|mis|sus|los|un|por|de|al|quiero|mand\w{1,2}|envi\w{1,2}) )whats\b/g, 'whatsapp'],
  [/\bno(?=quiero\b|deseo\b)/g, 'no '],
  [new RegExp(`\\bno(me|nos) ?(?=${verbOfContact})`, 'g'), 'no $1 '],
  [/\byano\b/g, 'ya no'],
  [/\bdebaja\b/g, 'de baja'],
  [/(?<=\b(?:dar|de|den|da|dad)(?:me|nos) de )vaja\b/g, 'baja'],
  [/\bvasta(?= (?:ya|de|con)\b)/g, 'basta'],
  [/\bboy(?= a [a-z]{2,12}r)/g, 'voy'],
  [/(?<=\b(?:no|ya) (?:me|nos) )able(?=n?\b)/g, 'hable'],
  [new RegExp(`\\b(me|nos)(?=${verbOfContact})`, 'g'), '$1 '],
  [new RegExp(`(?<=\\bno )(?:ne|mr|mw|em)(?= ${verbOfContact})`, 'g'), 'me'],
  [/\b(dej|saqu|quit|borr|elimin|d)(?:en m|en me|enm|emne|enmen)\b/g, '$1enme'],
  [/\bdarm(?= de baja)/g, 'darme'],
  [/\b(bus|mar|sa)q(?=n(?:me|nos)?\b|s\b)/g, '$1que'],
  [
    /\b(llam|escrib|mand|envi|marqu|contact|molest|busqu|habl|insist|dej|quit|saqu|borr|elimin|vuelv)(?:e(?=en)|a(?=an))/g,
    '$1',
  ],
  [/\bmen[sz]a?[jg]e?s\b/g, 'mensajes'],
  [/\b[sz]u[bs]?c?rip[csz]ion(?=(?:es)?\b)/g, 'suscripcion'],
  [/\bmaz\b/g, 'mas'],
];

export function mendSpelling(words: string): string {
  return [...mended, ...joined].reduce((text, [misspelt, meant]) => text.replace(misspelt, meant), words);
}

function spelt(word: string, ending: string): RegExp {
  let source = '';
  for (let at = 0; at < word.length;) {
    const [letters, alike] = letterAt(word, at);
    source += alike;
    at += letters;
  }
  return new RegExp(`\\b${source}${ending}`, 'g');
}

/** How many letters of the word are one sound, and all ways in which it is written. */
function letterAt(word: string, at: number): [number, string] {
  for (const [sound, alike] of soundsLike) {
    sound.lastIndex = at;
    const found = sound.exec(word);
    if (found) return [found[0].length, alike];
  }
  return [1, word[at]!];
}
