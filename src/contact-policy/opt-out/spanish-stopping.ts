import { phrases } from './plain-words.ts';
import { ask, asked, me, messages, notStop, robots, things } from './spanish-words.ts';

/**
 * Phrases by which people in Mexico, Colombia, Argentina and Spain end contact. Only forms of asking count ("no me
 * llamen", not "no me llaman"). They are tested on one clause of plain words.
 */

const which =
  '(?:mas |ni |ningun |ninguna |nada |sus |tus |vuestras? |vuestros? |estas |estos |este tipo de |esta |tantos |tantas |de |los |las )*';
export const contacting =
  '(?:llamar|marcar|contactar|molestar|escribir|hablar|buscar|insistir|fastidiar|joder|chingar|acosar|hostigar|comunicar|incordiar|atosigar)';
export const sending = '(?:mandar|enviar|remitir)';
const nothingElse = '(?= ?(?:$|mas(?: nunca$)?|por favor|porfavor|gracias|nunca|jamas|ya|usted))';
const always =
  '(?:(?: (?:mas|nunca|jamas|nada|ya|otra vez|de nuevo|por favor|gracias|a este numero|a mi (?:numero|casa|telefono|celular|movil|correo)|aqui)))*$';

/** To stop calling or writing. */
export const stopContacting = phrases(
  `${asked}${me}(?:marqu(?:e|es|en|eis)|escrib(?:a|as|an|ais))\\b(?! (?:el|la|los|las|un|una)\\b)`,
  `${asked}${me}contact(?:e|es|en|eis)\\b(?! con\\b)`,
  `${asked}${me}llam(?:en|eis)\\b(?! la atencion)`,
  `${asked}${me}(?:busqu|jod|habl)(?:e|es|en|eis|a|as|an)\\b${nothingElse}(?! mas (?!nunca)[a-z])`,
  `${asked}${me}?llam(?:en|e|es|eis) (?:mas|nunca|jamas|otra vez|de nuevo)\\b`,
  // One person is also asked how to be called: "no me llame señora".
  `${asked}${me}llames?(?= ?(?:$|nadie|ya|por favor|porfavor|usted|gracias|para (?:vender|ofrecer|nada|eso|esto)|a este|a mi (?:casa|celular|numero|telefono|trabajo)))`,
  `\\bya no ${me}?(?:llam|mand|envi|marqu|molest|contact|habl|busqu|chingu|jod|escrib|hinch)(?:en|an|eis|ais)\\b${robots}(?! (?:los|las|a los|a las|fotos)\\b)`,
  `${asked}${me}?escrib(?:a|as|an|ais) mas\\b`,
  `${asked}${me}?insist(?:a|as|an|ais)\\b`,
  `${asked}${me}?(?:vuelva|vuelvas|vuelvan|volvais|volver) a (?:${contacting}|${sending})(?:me|nos|le|te)?\\b`,
  `${asked}${me}?(?:este|estes|esten|ande|andes|anden|sigan|siga|sigas|sigais|esteis) (?:chingando|jodiendo|llamando|marcando|molestando|escribiendo|mandando|enviando|contactando|insistiendo)\\b`,
  `${asked}${me}(?:esten|sigan|siga|sigas) buscando\\b`,
  `${asked}${me}?molest(?:en|es|eis)\\b(?! (?:los|las|el|la|con|a los|a las|a la|al)\\b)`,
  `${asked}${me}?molest(?:e|en|es|eis) con (?:mas |sus |tus |estos |estas )?(?:${messages}|esto|eso)\\b`,
  `${asked}${me}moleste\\b${nothingElse}`,
  `${asked}${me}?(?:mand|envi)(?:e|es|en|eis) (?:ya )?(?:mas\\b(?! (?:de|fotos|opciones|detalles|casas|videos|datos)\\b)|nada\\b(?! (?:que|sin|de|con))|${which}${messages}\\b${robots}|cosas\\b)`,
  `${notStop}\\b(?:dej(?:en|a|ad|e|es|eis|ar)|par(?:en|a|ad|e|es|ar)|ces(?:en|e)|abst(?:engan|enga|enganse|engase)|dejaos|dejense|dejate|dejese) (?:ya )?de (?:estar )?(?:${contacting}|${sending})(?:me|nos)\\b`,
  `${notStop}\\b(?:dej(?:en|a|ad|ate|ense|ar)|par(?:en|ad|e|ar|a)) (?:ya )?de ${contacting}\\b(?! (?:a los|a las|a la|al)\\b)`,
  `${notStop}\\b(?:dej(?:en|a|ad|e|ar)|par(?:en|ad|e|ar|a)) (?:ya )?de (?:${sending}|recibir) ${which}${messages}\\b`,
  `${notStop}\\b${ask} (?:que )?(?:dej|par)(?:ar|en|es|e|eis) de (?:${contacting}|${sending})(?:me|nos)?\\b`,
  `(?<!\\bno )\\bdej(?:en|a|e|ad)(?:me|nos) (?:en paz|tranquil[oa]s?)\\b`,
  `\\b(?:(?:no|tampoco|nunca) (?:quiero|deseo|quisiera|queremos|deseamos|autorizo|autorice|pedi|necesito|necesitamos|ocupo|me interesa|di permiso para)|prohibo|prohibimos|(?:me niego|nos negamos) a) (?:mas )?que (?:ya )?(?:me|nos) (?:sig(?:an|ais|as|a) |vuelv(?:an|as|a) a |volvais a |est(?:en|es) )?(?:llam|marqu|marc|contact|molest|busqu|busc|escrib|habl|insist|mand|envi)[a-z]+\\b${things}`,
  `\\bno (?:me interesa|quiero|deseo|quisiera|queremos|deseamos|autorizo|acepto|necesito) (?:seguir |continuar |volver a )?recib(?:ir|iendo) ${which}(?:${messages}${robots}|informacion\\b|nada\\b)`,
  `\\bno (?:quiero|deseo|queremos|necesito) (?:(?:mas|sus|tus|ningun|ninguna|recibir|vuestras?|vuestros?) )+(?!ofertas)${messages}\\b${robots}`,
  `\\bno (?:quiero|deseo|queremos) (?:publicidad|propaganda|spam|promociones|mensajes|llamadas|comunicaciones|whatsapps?|correos|e?mails|sms|notificaciones)\\b${robots}`,
  `\\bno (?:quiero|deseo|queremos) (?:ya )?(?:saber )?(?:mas |nada (?:mas )?)(?:de|con) (?:ustedes|vosotros|usted|su empresa|vuestra empresa)\\b`,
  `\\bno volver a ${contacting}(?:me|nos)\\b`,
  '\\bno (?:deseo|quiero|queremos|deseamos|acepto) (?:(?:volver a )?ser (?:contactad|molestad|llamad|buscad|hostigad)[oa]s?|recibir mas)\\b',
  `^(?:por )?favor (?:de )?no ${contacting}(?:me|nos)?\\b`,
  `^(?:hola |ya |por favor )*no (?:volver a )?(?:${contacting}|${sending})(?:me|nos|le|les)?(?: ${which}${messages})?${always}`,
  `\\b${ask} (?:que )?no (?:volver a )?(?:${contacting}|${sending})(?:me|nos|${always})`,
  `\\bevit(?:e|en|ar|ad|a|es) (?:${contacting}|${sending})(?:me|nos)\\b`,
  `\\b(?:suspend|ces|deten|deteng|interrump|cancel|par)(?:an|en|er|ar|a|e|ed|ad|ir) (?:ya )?(?:(?:el|los|las|sus|todos|todas|estos|estas|mis) )*(?:envios? de )?(?:mensajes|correos|mails|emails|publicidad|promociones|comunicaciones|notificaciones|llamadas|sms|whatsapps)\\b`,
  `${asked}(?:se |os |te )?(?:vuelvan? a |volvais a )?(?:comuni|pong|dirij)\\w* (?:mas )?(?:en contacto )?(?:conmigo|con nosotros|a mi)\\b`,
  `\\b(?:dije|dijimos|pedi|pedimos|he dicho|he pedido) (?:ya )?(?:\\w+ )?que no (?:me |nos )(?:volv\\w+ a )?(?:llam|marc|contact|molest|escrib|mand|envi|busc|insist)\\w+`,
  `\\b(?:denunci|demand|report|bloque)\\w+ (?:.{0,25} )?si (?:me |nos |vuelv|sigu|insist)`,
  `\\b(?:los|las|lo|la|te|os|le) (?:voy a (?:bloquear|denunciar)|bloqueo|denuncio)\\b`,
  `\\b(?:ni (?:un|una)|ningun|ninguna) (?:solo |sola )?${messages} mas\\b`,
  `^(?:esto |eso )?(?:ya )?es (?:puro |un )?(?:spam|acoso)$|\\b(?:vete|vayanse|vayase|idos|iros) a la (?:mierda|chingada|verga)\\b`,
  `\\b(?:no mas|basta (?:ya )?(?:de|con)|ya no mas|stop|cero|alto (?:a|con)) ${which}${messages}\\b${robots}`,
);

/** A time, a sender or a condition: the lead means not so, instead of never. */
export const limits =
  /\b(?:a las? (?:\d|una\b|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|al (?:telefono )?fijo|al trabajo|al \w+ del trabajo|(?:a|en) la oficina|en el trabajo|en (?:ingles|frances|aleman|portugues)|para otr[ao]s? |que no sea|si no es|mas que (?:por|para|de)|de es[ae] zona|tan (?:seguido|larg[oa]s?)|l[ao]s del? (?:banco|otr\w+|notari\w+)|el (?:dueno|vendedor|propietario|notario|banco)|hoy|ahora|ahorita|manana|todavia|aun|antes de|despues de|hasta|a estas? horas?|a esa hora|tan (?:tarde|temprano|noche)|muy (?:tarde|temprano)|tarde|de noche|(?:en|por) las? (?:noches?|mananas?|tardes?)|al mediodia|los? (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)|fines? de semana|esta semana|este mes|mientras|si no|salvo|a menos|excepto|cuando|por el momento|de momento|en horario|entre las|dos veces|tantas veces|otros|otras personas|robots?|terceros|de otro|de numeros?)\b/;

/** Asks for contact on another way or at another time: these imperatives are never part of a refusal. */
export const asksForContact =
  /\b(?:llam|marqu|escrib|contact|us)(?:e|en|a|an|es|as)(?:me|nos)? (?:mejor )?(?:al|a mi|por el|el) otro\b|(?:^|[.,;:!?\n] ?)(?:(?:mejor|solo|pero|y|por favor) )*(?:escriban?|escribe|llamen?|llama|mand(?:e|en|a) (?:un )?(?:mensaje|correo|whatsapp|texto))(?= ?(?:$|[.;!?\n]|por |al |mejor))|(?<!\b(?:no|ni|tampoco|nunca|jamas) )\b(?:quiero|prefiero|necesito) que (?:me|nos) (?:escrib|llam|marqu|mand|envi|contact)|(?:^|[.,;:!?\n] ?)(?:(?:por|via) )?(?:whatsapp|mensaje|correo|texto|mail) (?:si|mejor|nada mas|solamente|unicamente|esta bien)(?= ?(?:$|[.,;!?\n]))|^(?:por|via) (?:whatsapp|mensaje|correo|texto|mail) por favor(?= ?[.,;!?\n])|\b(?:escrib(?:anme|eme|ame|idme|anos|enos|ime)|(?:mand|envi|llam|marqu|contact|habl)(?:enme|ame|eme|adme|enos)|marcame)\b|\b(?:prefiero|mejor|solo|solamente|unicamente|preferible|preferiblemente) (?:(?:por|que|me|nos|al?|mi|el|en|via|un|una|con) ){0,3}(?:escrib|mensaj|whats|correo|mail|telegram|llam|manana|el lunes|mas tarde|despues)/;
