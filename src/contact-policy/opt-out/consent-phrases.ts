import { phrases } from './plain-words.ts';

/**
 * The words of the law for the wish to be left alone, in Spanish and English: a consent that is taken back or was never
 * given, and the rights of objection and erasure. Only in the first person: the foot of a firm's mail says which rights
 * others have. An authorisation is one to be contacted or to use data, as a home is sold by an authorisation too.
 */

const contactOrData =
  '(?:contact|llam|marc|marqu|escrib|mensaj|comunicacion|public|promocion|correo|mail|sms|whatsapp|dat[oa]|numero|telefono|informacion)';
const otherConsent =
  '(?! (?:\\w+ )?(?:para|de|del|a) (?:(?:que )?(?:se|la|el|los|las|mi|su|una?) )?(?:grab|vent|vend|visit|ofert|hipotec|firm|compr|alquil|rent|obra|casa|piso|depa|inmueble|bajar|mostrar|public[ao]r|entr))';
const takeBack =
  '(?:revo(?:co|car|camos|que|quen)|retir(?:o|ar|amos|e|en)|anul(?:o|ar|e|en)|cancel(?:o|ar|e|en)|quit(?:o|ar)|deneg(?:o|ar)|deniego|niego|negar)';
const which = '(?:(?:mi|el|la|los|todo|toda|todos|cualquier|dicho|dicha|mis|anterior|previo) )*';
const paper = `(?:consentimientos?|permiso|autorizacion)(?:es)?\\b${otherConsent}`;
const using =
  '(?:usen?|usar|utilic\\w+|utilizar|trat(?:en|ar)|guard(?:en|ar)|conserv(?:en|ar)|tengan|manejen|almacen\\w+)';
const myData = '(?:mis|los|estos) (?:datos|numeros?|telefonos?)|mi (?:numero|telefono|correo|email|mail|informacion)';
const otherRight = '(?! (?:de|sobre) (?:la|mi|el|esa|esta) (?:reserva|visita|cita|hipoteca|contrato|deuda|compra))';
const right = `(?:derechos? (?:\\w+ )?(?:de|a|al) (?:la )?(?:\\w+(?: y)? ){0,3}(?:oposicion|cancelacion|supresion|olvido|baja)|(?:derechos? )?(?:arco|arsop|arsopol))\\b${otherRight}`;

export const consentPhrases = phrases(
  `\\b${takeBack} ${which}${paper}`,
  `\\bdejo sin efecto ${which}${paper}`,
  `\\b(?:queda|quedan) (?:revocad|retirad|anulad)[oa]s? ${which}${paper}`,
  `\\bno (?:les? |les |os |te )?(?:doy|damos|presto|otorgo|concedo|di|he dado|hemos dado|tienen?|tienes|teneis|cuentan? con) ${which}(?:consentimiento|autorizacion|permiso)\\b(?= ?(?:$|alguno|para (?:\\w+ )?(?:\\w+ )?${contactOrData}|de ${contactOrData}|a (?:que|recibir)))`,
  `\\bno (?:consiento|consentimos|autorizo|autorizamos|acepto|permito|doy permiso (?:para|a)) (?:que (?:me|nos|se) |a que (?:me|nos) |ser |a |el |la |los |mas |recibir |en )*${contactOrData}`,
  `\\bno (?:consiento|consentimos|autorizo|autorizamos|acepto|permito) (?:a |en )?(?:(?:mas )?recibir|ser contactad|(?:el |al )?(?:uso|tratamiento|empleo) de (?:mis|los) (?:propios )?(?:datos|numero)|que (?:se )?${using})`,
  `\\b(?:no|ni|dejen de|prohibo que|no (?:quiero|deseo) que) ${using} (?:mas )?(?:${myData})`,
  `\\b(?:ejerzo|ejercer|ejercito|ejercitar|ejerciendo|invoco|hago uso|hacer uso|hago valer|hacer valer|me acojo|acogerme|aplico)\\b.{0,60}\\b${right}`,
  `\\b(?:solicito|pido|exijo|quiero|deseo|reclamo|tengo|es) (?:\\w+ )?mi ${right}`,
  `\\b(?:me opongo|nos oponemos|mi oposicion|manifiesto (?:mi )?oposicion) (?:a|al)\\b.{0,25}\\b(?:tratamiento|uso|recibir|ser contactad|envio|comunicacion|publicidad|llamadas|mensajes|(?:me|nos) (?:contact|llam|escrib|mand|envi))`,
  `\\b(?:solicito|pido|exijo|quiero|deseo|ruego|requiero) (?:\\w+ )?(?:la |el )?(?:supresion|cancelacion|eliminacion|borrado|destruccion|oposicion)(?: \\w+)? (?:de|al?) (?:\\w+ (?:de )?)?(?:mis|todos) `,
  `\\b(?:suprim(?:an|a|ir|id)|cancel(?:en|ar|ad)|destruy(?:an|a)|destruir|olvid(?:en|ar)) (?:todos )?mis datos`,
  `\\bi (?:\\w+ )?(?:withdraw|revoke|rescind|retract|cancel)\\w* (?:(?:my|any|all|the|whatever) )?(?:\\w+ ){0,2}(?:consent|permission|authori[sz]ation)s?\\b(?! to (?:show|sell|list|visit|enter|publish))`,
  `^(?:please )?(?:withdraw|revoke|rescind|cancel)(?:ing)? (?:my|all) (?:\\w+ )?(?:consent|permission)\\b`,
  `\\b(?:consent|permission) (?:is |has been |was )?(?:hereby )?(?:withdrawn|revoked|denied)\\b`,
  `\\b(?:do not|don ?t|no longer|did not|didn ?t|never) (?:give (?:you |my )*|gave (?:you |my )*|have (?:my )?|provide (?:my )?)(?:consent|permission)\\b(?= ?(?:$|to (?:\\w+ )?(?:contact|call|text|e ?mail|messag|write|use|process|receiv|send|this|these|any)))`,
  `\\b(?:do not|don ?t|no longer|did not|didn ?t|never) (?:consent|agree|consented|agreed) (?:to|that)\\b.{0,30}\\b(?:contact|call|text|mail|messag|process|receiv|market|data|communicat|hear)`,
  `\\bi (?:\\w+ )?object to (?:\\w+ ){0,3}(?:process|us(?:e|ing)|receiv|market|contact|messag|call|text|mail|communicat)`,
  `\\b(?:right to|right of|rights? under) (?:object|objection|erasure|be forgotten|deletion|opt out|withdraw)\\b`,
);
