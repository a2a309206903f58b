import { phrases } from './plain-words.ts';
import { ask, me, messages, number, ofTheirList, oldOne } from './spanish-words.ts';

/** Phrases by which people in Mexico, Colombia, Argentina and Spain leave a list. They are tested on one clause of plain words. */

/** What else ends with "baja": a price, the gas, an advertisement. */
const otherService =
  '(?! (?:del?|en|al?|con|como)? ?(?:el |la |los |las |mi |su |un |una |este |esta )?(?:precio|renta|contrato|gas|luz|agua|gimnasio|internet|seguro|credito|infonavit|servicio de (?:luz|agua|gas|limpieza|internet)|comision|padron|cuota|casa|depa|piso|anuncio|alarma|empresa|trabajo|autonomo|suministro|alquiler|plaza|tension|visita|cita))';
const otherSubscription = '(?! (?:del?|al?) (?:el |la |los )?(?:gas|luz|agua|gimnasio|internet|portal|netflix|alarma))';
const takeOff = '(?:sac|saqu|quit|borr|elimin|retir|remuev|remov|tach)';
const no = '(?:no|ni|nunca|jamas|tampoco)';
const wanted =
  '(?:quiero|queremos|deseo|deseamos|queria|quisiera|pedi|pedimos|solicite|necesito|hace falta|es necesario)';
/** Not after "no me" or "no quiero que me". What asks by itself ("denme", "sáquenme") cannot be denied, and has no such guard. */
const notThat = `(?<!\\b${no} (?:${wanted} que )?(?:me |nos |se |les )?)`;
/** The same before "darme de baja": not after "no quiero", "no me vayan a", "sin". */
const notTo = `(?<!\\b(?:${no}|sin) (?:${wanted} que )?(?:me |nos )?(?:(?:${wanted}|quise|pienso|pretendo|voy a|vamos a|vayan a|vaya a|vayas a|hay que) )?(?:que )?(?:me |nos )?)`;
/** What somebody does is a complaint after "no" ("no me dan de baja"), and a fear after "si". */
const notIf = '(?<!\\b(?:si|cuando|porque|por que|que) )';
const wants =
  '(?<!\\b(?:no|tampoco|nunca|ni) )\\b(?:quiero|queremos|exijo|exigimos|pido|pedi|pedimos|solicito|solicite|deseo|necesito|ruego|demando|urge)';
const thatIsAll =
  '(?= ?(?:$|ya\\b|por favor|gracias|de (?:ahi|aqui|todo|inmediato|una vez)\\b|inmediata|definitiva|cuanto antes|lo antes|para siempre|ahora))';
const inTheirList = `(?:${ofTheirList}|a (?:su|tu|la|esta|este) (?:lista|grupo|base)\\b)`;
const takenOff = `(?:${takeOff}(?:an|en|as|es|a|e|ais|eis)|exclu(?:yan|ya|yen|ye)|suprim(?:an|a|en))`;
const robinson =
  '(?:lista robinson|robinson|repep|reus|registro no llame|no llame|(?:registro|lista|padron) (?:\\w+ ){0,3}no (?:llam|molest)(?:e|en|ar)|registro de numeros excluidos)';

export const leaveTheList = phrases(
  `\\b(?:da|den|de|dad)(?:me|nos) de baja\\b${otherService}`,
  `${notTo}\\bdar(?:me|nos|se) de baja\\b${otherService}`,
  `${notThat}\\b${me}(?:den|des|de|deis) de baja\\b${otherService}`,
  `${notTo}\\b${me}(?:dar|doy|damos) de baja\\b${otherService}`,
  `${notIf}\\b${me}(?:da|das|dan|dais) de baja\\b${otherService}`,
  `(?<!\\b(?:no|tampoco|ni) )\\b${me}${ask} dar de baja\\b${otherService}`,
  `${notTo}\\bd(?:ar|en|e|a|ad) de baja (?:de )?(?:mi|mis|este|el) ${number}\\b${oldOne}`,
  `${notTo}\\b(?:dar|den|de|da|dad|doy)(?:me|nos|se)? de baja (?:a |de )?(?:la |mi |esta |su |todas? |mis )*(?:suscripcion(?:es)?|cuenta|newsletter|bolet(?:in|ines)|lista|${messages})\\b${otherSubscription}`,
  `\\b(?:quiero|solicito|pido|deseo|exijo|tramit(?:en|e|ad)|gestionen|confirmen|procesen|ruego) (?:ya |ahora |formalmente )?(?:la |mi |una )?baja(?= ?(?:$|por favor|ya|inmediata|definitiva|gracias|de (?:la|su|sus|esta|mis?|este|todas?) (?:\\w+ )?(?:lista|base|suscripcion|datos|${number}|sistema|servicio$|${messages})))`,
  `^(?:la |mi )?baja (?:de|del|en) (?:la |las |su |sus |esta |mi |todas? )*(?:lista|suscripcion(?:es)?|servicio|base|newsletter|bolet(?:in|ines)|${messages})\\b${otherSubscription}(?! de (?:luz|gas|agua))`,
  `\\b${takeOff}(?:e|en|a|ad)(?:me|nos) (?:ya )?${ofTheirList}`,
  `${notTo}\\b${takeOff}ar(?:me|nos) (?:ya )?${ofTheirList}`,
  `${notThat}\\b${me}(?:${ask} )?${takeOff}(?:e|en|es|eis) ${ofTheirList}`,
  `${notTo}\\b${me}(?:${ask} )?${takeOff}ar ${ofTheirList}`,
  `${notIf}\\b${me}${takeOff}(?:a|as|an|ais) (?:ya )?${ofTheirList}`,
  `${wants} que (?:ya )?(?:se )?${me}${takenOff}(?: ya)?(?: ${ofTheirList}|${thatIsAll})`,
  `^(?:ya |por favor )*que (?:ya )?${me}${takenOff}${thatIsAll}`,
  `\\b(?:no|nunca|tampoco) (?:${wanted}|autorice|acepte|me interesa) (?:(?:seguir|continuar|estar|aparecer|figurar|permanecer|quedar|ser parte|formar parte|pertenecer|siendo parte|apareciendo|estando) )+${inTheirList}`,
  `\\b(?:no|tampoco) (?:${wanted}|autorice) (?:seguir|continuar) ${inTheirList}`,
  `${notThat}\\b(?:${takeOff}|suprim|anul)(?:e|en|a|ar|ad|an|es|o|id) (?:ya )?(?:todos )?(?:mi|mis|este) ${number}\\b${oldOne}`,
  `\\b${takeOff}(?:e|en|a|ar|ad|es) (?:ya )?mi nombre ${ofTheirList}`,
  `${notTo}\\b(?:cancel(?:ar|en|e|a|o|ad)|anul(?:ar|en|e|o|a|ad)|termin(?:ar|en|o)) (?:la |mi |esta |mis )?suscripcion(?:es)?\\b${otherSubscription}`,
  `${notTo}\\b(?:desuscri|desapunt|desinscri|exclu)(?:yan|ya|ye|yo|ban|ba|be|bid|bir|bo|en|e|a|o|ar|ad|ir|id)(?:me|nos)\\b`,
  `${notTo}\\b${me}(?:${ask} )?(?:desuscri(?:ban|ba|bas|bir)|desapunt(?:en|e|es|ar)|exclu(?:yan|ya|ir))\\b`,
  `${notTo}\\b(?:salir|salirme|salgo|me salgo) ${ofTheirList}`,
  '^(?:ya |que |por favor )*(?:(?:saqu|quit|borr|elimin|retir)(?:enme|eme)|(?:sac|quit|borr|elimin|retir)(?:ame|adme))(?: ya| de ahi| de aqui| de todo| por favor| gracias)*$',
  '\\blista de no (?:llamar|contactar|molestar)\\b',
  `\\b(?:estoy|estamos|esta|tengo|me inscribi|me apunte|sigo|figuro|aparezco) (?:\\w+ ){0,4}(?:en|al) (?:el |la )?(?:registro (?:\\w+ )?)?${robinson}\\b`,
  `\\b(?:olvid|pierd|tir)(?:en|an|e|a|ense|ate) (?:de )?mi (?:numero|telefono|contacto)\\b${oldOne}`,
);
