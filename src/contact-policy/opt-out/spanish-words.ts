/** Parts of the Spanish phrases, as sources of regular expressions. */

export const me = '(?:me |nos )';
export const ask =
  '(?:pueden?|podrian?|podrias|puedes|pido|ruego|solicito|exijo|favor de|quiero|deseo|quisiera|agradeceria|agradezco)';
export const messages =
  '(?:mensajes?|mensajitos|correos?|mails?|emails?|sms|whatsapps?|publicidad|promociones|ofertas|notificaciones|anuncios|propaganda|llamadas?|comunicacion(?:es)?|newsletters?|bolet(?:in|ines)|spam)';
export const number =
  '(?:numero|telefono|celular|cel|movil|contacto|correo|email|mail|whatsapp|datos|informacion|registro|perfil)';
/** "No", "ni", "nunca más" before a form of asking. "Para que no me llamen dos veces" tells a purpose, and asks nothing. */
export const asked =
  '(?<!\\b(?:para que|por que|porque|si) )\\b(?:no|ni|tampoco|(?:nunca|jamas)(?: (?:mas|nunca|jamas)){0,3}) ';
/** "No dejen de escribirme" asks for more. */
export const notStop = '(?<!\\b(?:no|ni|nunca|jamas|sin) (?:(?:quiero|queremos|deseo) )?(?:que |vayan a )?)';
/** Messages of one kind, language or sender. */
export const robots =
  '(?! (?:con|sin|de (?:robots?|voz|audio)|automatic|que|larg[oa]s|en (?:ingles|frances|aleman|portugues))\\b)';
/** What a home has and a broker sends: who wants no photos wants something else instead. */
export const things =
  '(?! (?:(?:mas|otr[ao]s?|las?|los?|el|es[aeo]s?|est[aeo]s?|un[ao]?s?|sus?|tant[ao]s?|solo|ningun[ao]?|tod[ao]s?|de|\\d+) ){0,3}(?:fotos?|videos?|opcion|casas?|pisos?|dep(?:a|to|artament)|apartament|propiedad|inmueble|terren|plano|ficha|detalle|cotizaci|contrat|ubicaci|document|links?\\b|ligas?\\b|enlace|pdf|audio|catalog|brochure|follet|precio|datos|direccion|presupuest|factura|recibo|visita)|(?: a)? otr[ao]s? |(?: mas)? de (?:mas|dos|tres|cuatro|cinco|esa|ese|esta|este|otra)\\b| nada (?:que|sin|de|con|fuera|arriba))';

/** What people ask to be changed in a contract, and not in a list. */
export const oldOne =
  '(?! (?:\\w+ )?(?:anterior|viejo|antiguo|pasado|de antes|equivocado|del contrato|de la (?:escritura|oferta)))';

const whose = '(?:la|el|su|sus|tu|tus|vuestras?|vuestros?|esa|ese|esta|este|estas|todas|todos|cualquier)';
const listed =
  '(?:listas?|listados?|bases?|agendas?|registros?|campanas?|sistemas?|grupos?|ficheros?|archivos?|contactos|directorios?|newsletters?|bolet(?:in|ines)|suscripcion(?:es)?|difusion)\\b(?! de (?:espera|pisos|casas|visitas|favoritos))';
/** "De su lista", "del grupo", "de todas sus bases". */
export const ofTheirList = `(?:(?:de|en) (?:${whose} )+|del )(?:\\w+ )?${listed}`;
