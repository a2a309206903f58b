import { phrases } from './plain-words.ts';
import { ask, me, messages, notStop } from './spanish-words.ts';

/**
 * Everyday phrases for the same wish, which are idioms too ("no jodas, qué barato"): they count unless the message
 * says that the lead is interested. They are tested on one clause of plain words.
 */

const which =
  '(?:mas |ya |ningun |ninguna |nada de |sus? |tus? |vuestr[ao]s? |est[ao]s |este tipo de |tant[ao]s? |l[ao]s |el |la ){0,4}';
const automatic = '(?! (?:con|sin|de robots?|automatic|que)\\b)';
const end = '(?= ?(?:$|mas\\b|ya\\b|gracias|por favor|nunca|jamas|de una vez|no\\b|y\\b))';
const stop = `${notStop}\\b(?:dej(?:en|a|ad|e|es|eis|ar)(?:me|nos|se|te)?|par(?:en|a|ad|e)|bast[ao]) (?:ya )?de`;
const pestering =
  '(?:fregar|joder|chingar|spam{1,2}ear|hinchar|molestar|fastidiar|cansar|hacer spam|dar(?:me|nos)? (?:la |el )?(?:lata|brasa|tabarra|turra|vara|murga|conazo))';
const nobodyElse = '(?! (?:a los|a las|a la|al|a mi|el|los|la|con (?:el|la))\\b(?! (?:bolas|pelotas|huevos)))';
const balls = ' (?:las |los )?(?:bolas|pelotas|huevos|cojones|tarros)';
const going =
  '(?:mandando|enviando|escribiendo|llamando|marcando|contactando|insistiendo|molestando|chingando|fregando|jodiendo|hinchando|spam{1,2}eando)(?:me|nos)?';
const aboutIt = `(?: con (?:eso|esto|${which}${messages}))`;
const offered = '(?:informacion|publicidad|propaganda|ofertas|promociones|spam)';
const fromYou =
  '(?= ?(?:$|gracias|por favor|suy[ao]s?|tuy[ao]s?|ni\\b|mas\\b|de (?:ustedes|vosotros|usted|ti|nada|ningun|sus? (?:empresa|propiedades|casas|desarrollos|inmobiliaria))))';

const stopPestering = [
  `${stop} ${pestering}(?:me|nos)?\\b${nobodyElse}`,
  `${stop} (?:romper|insistir)(?:me|nos)?(?:${end}|${balls}|${aboutIt})`,
  `${stop} estar ${going}\\b${nobodyElse}`,
  `${notStop}\\bdej(?:en|a|ad|e)(?:me|nos) (?:ya )?de (?:escribir|llamar|mandar|enviar|marcar|contactar|buscar)\\b`,
  '\\bbasta (?:ya )?de (?:escribir|llamar|mandar|enviar|marcar|contactar)(?:me|nos)?\\b',
  `\\bno ${me}?romp(?:a|as|an|ais)(?: mas)?(?:${end}(?! mas [a-z])|${balls})`,
  `\\bno ${me}?(?:frieguen|jodan|jodais|chinguen|hinchen|hincheis|hinches)(?:${end}|${balls}|${aboutIt})`,
  // One person who says "no jodas" is astonished.
  `\\bno ${me}?(?:friegu|jod|ching|chingu|hinch)(?:es|as)(?: mas\\b|${balls}|${aboutIt})`,
];

const enoughMessages = [
  `\\bcort(?:ala|enla|adla|alo|enlo|en|a|ad) (?:ya )?(?:con|de) ${which}${messages}\\b`,
  `\\b(?:par|baj)(?:a|e|en)le (?:ya )?(?:con|a|de) ${which}${messages}\\b`,
  `(?<!\\b(?:me|nos|te|le) )\\b(?:basta|stop|suficientes?|ya estuvo(?: bueno)?) (?:ya )?(?:con|de) ${which}${messages}\\b${automatic}`,
  '^stop (?:ya )?no (?:quiero|deseo|me interesa|gracias)\\b',
  '\\bolvid(?:ense|ate|ese|aos|ensen) (?:ya )?de (?:mi|nosotros)(?= ?(?:$|ya|y|por favor|gracias|para siempre|de una vez))',
];

const politely = `(?:favor|agradecere|agradeceremos|agradeceriamos|${ask}) (?:de )?(?:que )?(?:ya )?`;

const noMore = [
  `\\b${politely}no (?:mandar|enviar|remitir|compartir)(?:me|nos)? ${which}(?:${messages}\\b${automatic}|${offered}${fromYou}|nada${end})`,
  `\\b${politely}no (?:contactar|molestar|insistir|escribir|llamar|marcar)(?:me|nos)?${end}`,
  `(?<!\\bpara )\\bno seguir ${going}\\b`,
  `^(?:ya |por favor |que )*no (?:mandar|enviar) ${which}informacion${fromYou}`,
  '^(?:ya |por favor |que )*no (?:mand|envi|llam|marqu|contact|escrib)(?:en|es|eis|an|as)(?: mas| nada| ya| por favor| gracias)*$',
  '^ya no sig(?:an|as|ais)(?: por favor| gracias)*$',
];

const noOffers = [
  `\\bno (?:quiero|deseo|queremos|deseamos|quisiera) ${which}${offered}${fromYou}`,
  `\\bya no (?:necesito|ocupo|requiero) (?:de )?(?:sus? |tus? )?(?:informacion|publicidad|promociones)${fromYou}`,
  '\\bno (?:quiero|deseo) saber (?:ya )?(?:mas nada|nada mas)(?= ?(?:$|gracias|por favor|de (?:ustedes|vosotros|usted|esto|su)))',
];

export const everydayStops = phrases(...stopPestering, ...enoughMessages, ...noMore, ...noOffers);

/** Still wants a home: "stop, espera, sí me interesa". Whoever will call by itself ("si me interesa, los llamo") does not ask to be written to. */
const interest =
  /(?<!\b(?:no|ni|nada|tampoco|poco|ya) )(?:\bme interesan?(?: mucho| muchisimo| bastante| todavia)?(?= ?(?:$|[.,;:!?\n]))|\b(?:sigo|estoy) (?:muy )?interesad[oa]\b|\bquiero (?:verl[ao]s?|visitarl[ao]s?|comprarl[ao]s?|seguir (?:recibiendo|viendo))\b|\bme quedo con\b)/;
const callsByItself = /\b(?:l[eo]s?|te|os|yo) (?:aviso|avisare|llamo|llamare|escribo|escribire|busco|contacto|marco)\b/;

export function isInterested(words: string): boolean {
  return interest.test(words) && !callsByItself.test(words);
}
