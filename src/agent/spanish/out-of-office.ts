import { plain } from './normalize.ts';

/** How a machine begins, or calls itself. */
const machine =
  /^\W*(?:(?:re|rv|asunto|subject) ?: ?)?(?:respuesta automatica|mensaje automatico|contestador automatico|auto(?:matic)? ?-?(?:reply|response)|out of (?:the )?office)\b|\best[ea] (?:es )?(?:un |una )?(?:respuesta|mensaje|correo|email|e-mail) (?:\w+ ){0,2}automatic\w+/;
/** What machines write, and people too. */
const absence =
  /\bfuera de (?:la )?oficina\b|\bout of (?:the )?office\b|\b(?:estoy|estare|me encuentro|estamos|estaremos) (?:de|en) (?:mis )?(?:vacaciones|licencia|permiso|viaje)\b.{0,200}\b(?:regres|vuelv|vuelt|retorn|responder|contest|hasta)\w*|\ben este momento no (?:estamos|nos encontramos) (?:disponibles?|en horario)|\bgracias por (?:comunicarte|comunicarse|contactarnos|tu mensaje|su mensaje)\b.{0,200}\b(?:horario|brevedad|pronto|breve)\b/;
/** What the machine of a firm offers and announces, which a person might say of a home as well. */
const courtesy =
  /¿? ?\b(?:en que|como) (?:le |te |les )?(?:podemos|puedo) (?:ayudar|servir|atender)\w*\??|\b(?:pero )?(?:le|te|les|lo|la|los)? ?(?:responder|contestar|atender)(?:e|emos)\b|\bpodra (?:escribir|contactar|llamar)\w*/g;
/** What only a person who answers writes: a question, a wish, interest, a "but", a request to be contacted. */
const person =
  /[?¿]|\bpero\b|\b(?:me|nos) (?:interesa|gust|llam|escrib|mand|envi|marc|avis|respond|contest|guard|pued|podria|esper)\w*|\b(?:mand|envi|llam|escrib|marqu|avis|contest|respond|guard|esper|dig|d)(?:e|a|en|an|i|ad)(?:me|nos)\b(?! al? (?:mi )?(?:correo|mail|asistente))|\b(?:si|no|la|lo|las|los|yo|aun|todavia) (?:quiero|queremos|quisiera|quere\w+|puedo|podemos|podria|podriamos|busco|buscamos|prefiero)\b|\b(?:quiero|queremos|quisiera|quisieramos|queria|busco|buscamos|prefiero|preferimos|necesito|puedo|podemos|podria|podriamos) (?!(?:responder|contestar|atender|revisar|ayudar|servir))\w+|\b(?:ver|verl[ao]s?|visitar|visitarl[ao]s?|comprar|conocerl[ao])\b|\b(?:al rato|luego|ahorita|jaja\w*|porfa|xfa)\b|\b(?:call|text|e-?mail|send|write|tell) me\b|\bi(?:'m| am) interested\b|\bi (?:want|would like|can)\b/;

/** Whether a message was written by a machine while its owner is away; it is no answer of the person. In doubt it is one. */
export function isOutOfOffice(text: string): boolean {
  const words = plain(text).replace(/\s+/g, ' ');
  if (machine.test(words)) return true;
  return absence.test(words) && !person.test(words.replace(courtesy, ' '));
}
