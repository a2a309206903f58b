/**
 * Phrases by which people in Mexico, Colombia, Argentina and Spain end contact, for text in lower case without
 * accents. Only forms of asking count ("no me llamen", not "no me llaman"), tested on one clause at a time.
 */

const me = '(?:me |nos )';
const ask = '(?:pueden?|podrian?|podrias|puedes|pido|ruego|solicito|exijo|favor de|quiero|deseo|quisiera)';
const messages =
  '(?:mensajes?|mensajitos|correos?|mails?|emails?|sms|whatsapps?|publicidad|promociones|ofertas|notificaciones|anuncios|propaganda|llamadas?)';
const robots = '(?! (?:con|sin|de robots?|automatic|que)\\b)';
const which = '(?:mas |ningun |ninguna |nada |sus |tus |estas |estos |este tipo de |esta |tantos |tantas )*';
const contacting =
  '(?:llamar|marcar|contactar|molestar|escribir|hablar|buscar|insistir|fastidiar|joder|chingar|acosar|hostigar)';
const sending = '(?:mandar|enviar)';
const listed = '(?:listas?|bases?|agenda|registros?|campanas?)\\b(?! de espera)';
const their = '(?:la|su|sus|tu|tus|esa|esta|todas las|todas sus|cualquier)';
const takeOff = '(?:sac|saqu|quit|borr|elimin|retir)';
const number = '(?:numero|telefono|celular|cel|movil|contacto|correo|email|mail|whatsapp|datos)';
const oldOne = '(?! (?:anterior|viejo|antiguo|pasado|de antes|equivocado|del contrato))';
/** What else ends with "baja": a price, the gas. */
const otherService =
  '(?! (?:del?|en|al?|con)? ?(?:el |la |los |las )?(?:precio|renta|contrato|gas|luz|agua|gimnasio|internet|seguro|credito|infonavit|servicio de|comision|padron|cuota|casa|depa))';
const nothingElse = '(?= ?(?:$|mas|por favor|porfavor|gracias|nunca|jamas|ya|usted))';

function phrases(...sources: string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source));
}

/** To be taken off a list. Nothing else in the message softens these. */
export const leaveTheList = phrases(
  `\\b(?:dar|da|den|de|dad)(?:me|nos) de baja\\b${otherService}`,
  `\\b${me}(?:den|des|de|doy|damos|da|dan|dar) de baja\\b${otherService}`,
  `\\b${me}${ask} dar de baja\\b${otherService}`,
  `\\bd(?:ar|en|e|a|ad) de baja (?:de )?(?:mi|este|el) ${number}\\b${oldOne}`,
  '\\b(?:quiero|solicito|pido|deseo|exijo|tramiten) (?:la |mi |una )?baja(?= ?(?:$|por favor|ya|inmediata|definitiva|gracias|de (?:la|su|sus|esta) (?:lista|base|suscripcion)))',
  `\\b${takeOff}(?:e|en|a|ar|ad)(?:me|nos) (?:ya )?de ${their} ${listed}`,
  `\\b${me}(?:${ask} )?${takeOff}(?:e|en|es|ar) de ${their} ${listed}`,
  `\\b${takeOff}(?:e|en|a|ar|ad|es) (?:ya )?(?:mi|mis|este) ${number}\\b${oldOne}`,
  `\\b${takeOff}(?:e|en|a|ar|ad|es) (?:ya )?mi nombre de ${their} ${listed}`,
  '\\b(?:cancel(?:ar|en|e|a|o)|anul(?:ar|en|e)) (?:la |mi )?suscripcion\\b',
  `\\b(?:salir|salirme) de ${their} ${listed}`,
  '^(?:ya )?(?:(?:saqu|quit|borr|elimin)(?:enme|eme)|(?:sac|quit|borr|elimin)ame)(?: ya)?$',
  '\\blista de no (?:llamar|contactar|molestar)\\b',
  '\\b(?:estoy|estamos|me inscribi|me apunte|sigo) (?:inscrit[oa] |apuntad[oa] |registrad[oa] |anotad[oa] )?(?:en|al) (?:el |la )?(?:lista robinson|robinson|repep|registro no llame|no llame|registro de numeros excluidos)\\b',
);

/** "Para que no me llamen dos veces": a purpose, not a request. */
const asked = '(?<!\\b(?:para que|por que|porque|si) )\\bno ';

/** To stop calling or writing. */
export const stopContacting = phrases(
  `${asked}${me}(?:marqu(?:e|es|en|eis)|escrib(?:a|as|an|ais))\\b(?! (?:el|la|los|las|un|una)\\b)`,
  `${asked}${me}contact(?:e|es|en|eis)\\b(?! con\\b)`,
  `${asked}${me}llam(?:en|eis)\\b(?! la atencion)`,
  `${asked}${me}(?:busqu|jod|habl)(?:e|es|en|eis|a|as|an)\\b${nothingElse}(?! mas [a-z])`,
  `${asked}${me}?llam(?:en|e|es|eis) (?:mas|nunca|jamas|otra vez|de nuevo)\\b`,
  // One person is also asked how to be called: "no me llame señora".
  `${asked}${me}llames?(?= ?(?:$|nadie|ya|por favor|porfavor|usted|gracias|para (?:vender|ofrecer|nada|eso|esto)|a este|a mi (?:casa|celular|numero|telefono|trabajo)))`,
  `\\bya no (?:llamen|escriban|manden|envien|marquen|molesten|contacten|hablen|busquen)\\b`,
  `${asked}${me}?escrib(?:a|as|an|ais) mas\\b`,
  `${asked}${me}?insist(?:a|as|an|ais)\\b`,
  `${asked}${me}?(?:vuelva|vuelvas|vuelvan|volvais) a (?:${contacting}|${sending})(?:me|nos|le|te)?\\b`,
  `${asked}${me}?(?:este|estes|esten|sigan|siga|sigas) (?:llamando|marcando|molestando|escribiendo|mandando|enviando|contactando|buscando|insistiendo)\\b`,
  `${asked}${me}?molest(?:en|es|eis)\\b(?! (?:los|las|el|la|con|a los|a las|a la|al)\\b)`,
  `${asked}${me}?molest(?:e|en|es|eis) con (?:mas |sus |tus |estos |estas )?(?:${messages}|esto|eso)\\b`,
  `${asked}${me}moleste\\b${nothingElse}`,
  `${asked}${me}?(?:mand|envi)(?:e|es|en|eis) (?:ya )?(?:mas\\b(?! (?:de|fotos|opciones|detalles|casas|videos|datos)\\b)|nada\\b(?! (?:que|sin|de|con))|${which}${messages}\\b${robots}|cosas\\b)`,
  `(?<!\\bno )\\bdej(?:en|a|ad|e|es) (?:ya )?de (?:estar )?(?:${contacting}|${sending})(?:me|nos)\\b`,
  `(?<!\\bno )\\bdej(?:en|a|ad) (?:ya )?de ${contacting}\\b(?! (?:a los|a las|a la|al)\\b)`,
  `(?<!\\bno )\\bdej(?:en|a|ad|e|ar) (?:ya )?de (?:${sending}|recibir) ${which}${messages}\\b`,
  `\\b${ask} (?:que )?(?:dejar|dejen|dejes|deje) de (?:${contacting}|${sending})(?:me|nos)?\\b`,
  `(?<!\\bno )\\bdej(?:en|a|e|ad)(?:me|nos) (?:en paz|tranquil[oa]s?)\\b`,
  `\\b(?:no (?:quiero|deseo|quisiera|queremos|deseamos|autorizo)|prohibo) (?:mas )?que (?:me|nos) (?:sigan |vuelvan a |esten )?(?:llam|marqu|contact|molest|busqu|escrib|habl|insist|mand|envi)[a-z]+\\b`,
  `\\bno (?:me interesa|quiero|deseo|quisiera|queremos|deseamos|autorizo) (?:seguir |volver a )?recib(?:ir|iendo) ${which}(?:${messages}${robots}|informacion\\b|nada\\b)`,
  `\\bno (?:quiero|deseo|queremos) (?:mas|sus|tus|ninguna?) ${messages}\\b${robots}`,
  `\\bno volver a ${contacting}(?:me|nos)\\b`,
  '\\bno (?:deseo|quiero) (?:ser contactad[oa]|recibir mas)\\b',
  `^(?:por )?favor (?:de )?no ${contacting}(?:me|nos)?\\b`,
  `\\b(?:no mas|basta de|ya no mas|stop) ${messages}\\b${robots}`,
);

/** A time, a sender or a condition: the lead means not so, instead of never. */
export const limits =
  /\b(?:hoy|ahora|ahorita|manana|todavia|aun|antes de|despues de|hasta|a estas? horas?|a esa hora|tan (?:tarde|temprano|noche)|muy (?:tarde|temprano)|tarde|de noche|(?:en|por) las? (?:noches?|mananas?|tardes?)|al mediodia|los? (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)|fines? de semana|esta semana|este mes|mientras|si no|salvo|a menos|excepto|cuando|por el momento|de momento|en horario|entre las|dos veces|tantas veces|otros|otras personas|robots?|terceros|de otro|de numeros?)\b/;

/** Asks for contact on another way or at another time: these imperatives are never part of a refusal. */
export const asksForContact =
  /\b(?:escrib(?:anme|eme|ame|idme|anos|enos|ime)|(?:mand|envi|llam|marqu|contact|habl)(?:enme|ame|eme|adme|enos)|marcame)\b|\b(?:prefiero|mejor|solo|solamente) (?:por |que me )?(?:escrib|mensaj|whats|correo|mail|telegram|llam|manana|el lunes|mas tarde|despues)/;
