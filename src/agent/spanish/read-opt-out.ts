import { plain } from './normalize.ts';

const verb = String.raw`(?:llam\w+|escrib\w+|contact\w+|molest\w+|mand\w+|envi\w+|busqu\w+|marqu\w+|fastidi\w+)`;
const phrases: readonly RegExp[] = [
  // "No me llamen más tarde de las ocho" is about the hour, not about being called.
  new RegExp(
    String.raw`\bno (?:me|nos) (?:vuelva[ns]? a )?${verb}(?: \w+){0,2} (?:mas|nunca)\b(?! tarde| temprano| de las)`,
  ),
  new RegExp(String.raw`\bno (?:me|nos) (?:vuelva[ns]?|vuelvas) a ${verb}`),
  new RegExp(String.raw`\bno (?:vuelva[ns]?|vuelvas) a (?:llamar|escribir|contactar|molestar)`),
  new RegExp(
    String.raw`\b(?:no quiero|no deseo|prefiero) que (?:no )?(?:me|nos) (?:vuelvan a )?${verb}(?!.*\b(?:hoy|ahora|tarde|manana)\b)`,
  ),
  /\bno quiero (?:recibir )?(?:mas|ninguna?) (?:llamadas?|mensajes?|correos?|publicidad)/,
  /\bno quiero (?:mas )?(?:llamadas|mensajes|publicidad)\b/,
  /\bdej[ea]n? de (?:llamar|escribir|molestar|contactar|mandar|enviar)/,
  /\b(?:saque(?:n|me|nme)|sacame|sacarme|saquenme|quite(?:n|me|nme)|quitenme|borr(?:en|enme|eme|ame)|elimin(?:en|enme|eme|ame))\b.*\b(?:lista|base|registros?|numero|telefono|datos|contactos?)\b/,
  /\bborrenme\b|\bdenme de baja\b|\bdarme de baja\b|\bdeme de baja\b|\bdame de baja\b|\bquiero (?:la )?baja\b/,
  /^\W*no (?:me|nos) (?:llame[ns]?|escriba[ns]?|contacte[ns]?|moleste[ns]?)\W*$/,
];
// One of these alone is a message to stop (docs/providers.md, Messages).
const stopWord = /^\W*(baja|stop|alto|parar|pare|no molestar|cancelar suscripcion|desuscribir(me)?|unsubscribe)\W*$/;

/** Whether somebody asks not to be contacted any more, spoken or written. */
export function readOptOut(text: string): boolean {
  const flat = plain(text);
  return stopWord.test(flat) || phrases.some((phrase) => phrase.test(flat));
}
