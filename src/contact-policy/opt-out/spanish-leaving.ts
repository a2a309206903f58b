import { phrases } from './plain-words.ts';
import { ask, me, messages, number, ofTheirList, oldOne } from './spanish-words.ts';

/** Phrases by which people in Mexico, Colombia, Argentina and Spain leave a list. They are tested on one clause of plain words. */

/** What else ends with "baja": a price, the gas, an advertisement. */
const otherService =
  '(?! (?:del?|en|al?|con|como)? ?(?:el |la |los |las |mi |su |un |una |este |esta )?(?:precio|renta|contrato|gas|luz|agua|gimnasio|internet|seguro|credito|infonavit|servicio de (?:luz|agua|gas|limpieza|internet)|comision|padron|cuota|casa|depa|piso|anuncio|alarma|empresa|trabajo|autonomo|suministro|alquiler|plaza|tension|visita|cita))';
const otherSubscription = '(?! (?:del?|al?) (?:el |la |los )?(?:gas|luz|agua|gimnasio|internet|portal|netflix|alarma))';
const takeOff = '(?:sac|saqu|quit|borr|elimin|retir|remuev|remov|tach)';
/** "No me den de baja", "no quiero darme de baja". */
const denied =
  '(?<!\\bno (?:me |nos )?(?:quiero |deseo |quisiera |pienso |voy a |vayan a |hace falta |es necesario |hay que |pretendo )?)(?<!\\bsin )';
const robinson = '(?:lista robinson|robinson|repep|registro no llame|no llame|registro de numeros excluidos)';

export const leaveTheList = phrases(
  `${denied}\\b(?:dar|da|den|de|dad|date|dese)(?:me|nos|se)? de baja\\b(?<=(?:me|nos|se) de baja)${otherService}`,
  `${denied}\\b${me}(?:den|des|de|doy|damos|da|dan|dar|deis) de baja\\b${otherService}`,
  `\\b${me}${ask} dar de baja\\b${otherService}`,
  `${denied}\\bd(?:ar|en|e|a|ad) de baja (?:de )?(?:mi|mis|este|el) ${number}\\b${oldOne}`,
  `${denied}\\b(?:dar|den|de|da|dad|doy)(?:me|nos|se)? de baja (?:a |de )?(?:la |mi |esta |su |todas? |mis )*(?:suscripcion(?:es)?|cuenta|newsletter|bolet(?:in|ines)|lista|${messages})\\b${otherSubscription}`,
  `\\b(?:quiero|solicito|pido|deseo|exijo|tramit(?:en|e|ad)|gestionen|confirmen|procesen|ruego) (?:ya |ahora |formalmente )?(?:la |mi |una )?baja(?= ?(?:$|por favor|ya|inmediata|definitiva|gracias|de (?:la|su|sus|esta|mis?|este|todas?) (?:\\w+ )?(?:lista|base|suscripcion|datos|${number}|sistema|servicio$|${messages})))`,
  `^(?:la |mi )?baja (?:de|del|en) (?:la |las |su |sus |esta |mi |todas? )*(?:lista|suscripcion(?:es)?|servicio|base|newsletter|bolet(?:in|ines)|${messages})\\b${otherSubscription}(?! de (?:luz|gas|agua))`,
  `\\b${takeOff}(?:e|en|a|ar|ad)(?:me|nos) (?:ya )?${ofTheirList}`,
  `\\b${me}(?:${ask} )?${takeOff}(?:e|en|es|ar|eis) ${ofTheirList}`,
  `\\b(?:${takeOff}|suprim|anul)(?:e|en|a|ar|ad|an|es|o|id) (?:ya )?(?:todos )?(?:mi|mis|este) ${number}\\b${oldOne}`,
  `\\b${takeOff}(?:e|en|a|ar|ad|es) (?:ya )?mi nombre ${ofTheirList}`,
  `${denied}\\b(?:cancel(?:ar|en|e|a|o|ad)|anul(?:ar|en|e|o|a|ad)|termin(?:ar|en|o)) (?:la |mi |esta |mis )?suscripcion(?:es)?\\b${otherSubscription}`,
  `${denied}\\b(?:desuscri|desapunt|desinscri|exclu)(?:yan|ya|ye|yo|ban|ba|be|bid|bir|bo|en|e|a|o|ar|ad|ir|id)(?:me|nos)\\b`,
  `${denied}\\b${me}(?:${ask} )?(?:desuscri(?:ban|ba|bas|bir)|desapunt(?:en|e|es|ar)|exclu(?:yan|ya|ir))\\b`,
  `\\b(?:salir|salirme|salgo|me salgo) ${ofTheirList}`,
  '^(?:ya |que )?(?:(?:saqu|quit|borr|elimin|retir)(?:enme|eme)|(?:sac|quit|borr|elimin|retir)(?:ame|adme))(?: ya| de ahi| por favor| gracias)*$',
  '\\blista de no (?:llamar|contactar|molestar)\\b',
  `\\b(?:estoy|estamos|esta|tengo|me inscribi|me apunte|sigo|figuro|aparezco) (?:\\w+ ){0,3}(?:en|al) (?:el |la )?${robinson}\\b`,
  `\\b(?:olvid|pierd|tir)(?:en|an|e|a|ense|ate) (?:de )?mi (?:numero|telefono|contacto)\\b${oldOne}`,
);
