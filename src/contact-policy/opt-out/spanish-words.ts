/** Parts of the Spanish phrases, as sources of regular expressions. */

export const me = '(?:me |nos )';
export const ask =
  '(?:pueden?|podrian?|podrias|puedes|pido|ruego|solicito|exijo|favor de|quiero|deseo|quisiera|agradeceria|agradezco)';
export const messages =
  '(?:mensajes?|mensajitos|correos?|mails?|emails?|sms|whatsapps?|publicidad|promociones|ofertas|notificaciones|anuncios|propaganda|llamadas?|comunicacion(?:es)?|newsletters?|bolet(?:in|ines)|spam)';
export const number =
  '(?:numero|telefono|celular|cel|movil|contacto|correo|email|mail|whatsapp|datos|informacion|registro|perfil)';
/** What people ask to be changed in a contract, and not in a list. */
export const oldOne =
  '(?! (?:\\w+ )?(?:anterior|viejo|antiguo|pasado|de antes|equivocado|del contrato|de la (?:escritura|oferta)))';

const whose = '(?:la|el|su|sus|tu|tus|vuestras?|vuestros?|esa|ese|esta|este|estas|todas|todos|cualquier)';
const listed =
  '(?:listas?|listados?|bases?|agendas?|registros?|campanas?|sistemas?|grupos?|ficheros?|archivos?|directorios?|newsletters?|bolet(?:in|ines)|suscripcion(?:es)?|difusion)\\b(?! de (?:espera|pisos|casas|visitas|favoritos))';
/** "De su lista", "del grupo", "de todas sus bases". */
export const ofTheirList = `(?:(?:de|en) (?:${whose} )+|del )(?:\\w+ )?${listed}`;
