import { isSpokenOptOut } from '../../contact-policy/opt-out/opt-out-words.ts';
import { plain } from './normalize.ts';

/** What a person may say that has nothing to do with the question asked. */
export type CallerIntent =
  | 'opt_out'
  | 'wants_person'
  | 'wrong_person'
  | 'not_interested'
  | 'bad_moment'
  | 'asks_who'
  | 'asks_why'
  | 'asks_source'
  | 'asks_again'
  | 'goodbye';

const patterns: readonly (readonly [CallerIntent, RegExp])[] = [
  [
    'wants_person',
    /\b(hablar|comunique\w*|pas[ae]\w*|atienda|comunica\w*|transf\w+|contact\w+)\b.*\b(persona|humano|alguien|asesor\w*|agente|ejecutiv\w+|vendedor\w*|encargad\w+|representante)\b|\b(quiero|prefiero|necesito) (a )?(una persona|un humano|un asesor|una asesora|un agente)\b|\bno quiero hablar con (un |una )?(robot|maquina|bot|grabacion)/,
  ],
  [
    'wrong_person',
    /\b(numero|telefono) equivocado\b|\bse equivoc\w+\b|\bequivocad[oa] de numero\b|\bno soy (yo|esa persona|el|ella)\b|\bno conozco a\b|\baqui no (vive|hay|es)\b/,
  ],
  [
    'not_interested',
    /\bno (me|nos) interesan?( nada| mas| por ahora| por el momento| gracias)?\s*($|[.,;!])|\bno (estoy|estamos) interesad\w+\b|\bya no (busco|buscamos|quiero|me interesa|estoy buscando)\b|\bya (compre|compramos|encontre|encontramos)\b|\bno estoy buscando\b/,
  ],
  [
    'bad_moment',
    /\b(no es|no seria|mal) (un )?(buen )?momento\b|\bahora (mismo )?no( puedo)?\b|\b(no|no le) puedo (hablar|atender|contestar)\b|\bestoy (muy )?(ocupad|manejando|conduciendo|trabajando|en (una )?(reunion|junta|clase)|en el trabajo)|\b(llame|llama|marque)(me|n|nme)? (mas tarde|luego|despues|otro dia|manana|en otro momento)\b|\b(mas tarde|en otro momento|otro dia) (mejor|por favor)\b|\b(mejor|prefiero) (mas tarde|luego|otro dia|en otro momento)\b/,
  ],
  [
    'asks_source',
    /\b(de )?donde (saco|sacaron|obtuvo|obtuvieron|consigui\w+|tiene\w*)\b.*\b(numero|telefono|datos|contacto)\b|\bquien (le|les) dio mi\b/,
  ],
  [
    'asks_who',
    /\b(con quien hablo|quien (habla|es|llama)|de (donde|que empresa|que compania|parte de quien) (me )?(llama|habla|es)\w*|(es|eres|hablo con) (usted )?(un |una )?(robot|maquina|bot|grabacion|inteligencia artificial|persona real))\b/,
  ],
  [
    'asks_why',
    /\b(de que se trata|por que me llama|para que (me llama|es|seria)|cual es el motivo|sobre que es|que desea)\b/,
  ],
  [
    'asks_again',
    /\b(no (le |te |lo )?(escuch|oi|oigo|entend|entiend)\w*|(puede|podria|puedes) repetir|repita|repite|repetir|otra vez|como dice|como dijo|de nuevo|disculpe|perdon)\b|^¿?(que|como|perdon|mande)\?*$/,
  ],
  [
    'goodbye',
    /^\W*(adios|chao|chau|hasta luego|hasta pronto|nos vemos)\b|\b(tengo que (colgar|irme|dejarle|dejarlo)|voy a colgar)\b/,
  ],
];

/** What the caller wants besides answering; the most serious first, null for nothing of the kind. */
export function readIntent(text: string): CallerIntent | null {
  if (isSpokenOptOut(text)) return 'opt_out';
  const flat = plain(text).trim();
  return patterns.find(([, pattern]) => pattern.test(flat))?.[0] ?? null;
}
