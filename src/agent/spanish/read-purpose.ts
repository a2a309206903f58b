import { affirmedPart } from './denials.ts';
import { plain } from './normalize.ts';

// "Para arrendarla" is said by an owner; "quiero arrendar" by a tenant.
const invest =
  /\binver(tir|sion|sionista|tirlo|tirla)\b|\bnegocio\b|\brentabilidad\b|\bplusvalia\b|\breventa\b|\brevender\w*|\bairbnb\b|\b(para|poner\w*|dar\w*) (despues )?(arrend|alquil|rent)ar(l[oa]s?)\b|\b(en|para) (arriendo|alquiler|renta)\b.*\b(terceros|inquilinos)\b|\b(poner|dar)(l[oa])? en (arriendo|alquiler|renta)\b/;
const liveIn =
  /\bvivir\b|\bhabitar\w*|\bvivienda\b|\bpara mi (familia|hij[oa]s?|madre|mama|casa)\b|\bpara (mi|nosotros|mudar\w*|uso propio)\b|\bmudar(me|nos|se)\b|\b(mi|nuestra) (primera )?casa\b|\bresidir\b|\bresidencia\b|\bhogar\b/;
const rent = /\b(arrendar|alquilar|rentar)\b|\ben (arriendo|alquiler|renta)\b/;

export type PropertyPurpose = 'live_in' | 'invest' | 'rent';

/** What the property is for; null when nothing or more than one thing is said. "No para vivir" does not count as living. */
export function readPurpose(text: string): PropertyPurpose | null {
  const flat = plain(affirmedPart(text));
  const isInvesting = invest.test(flat);
  if (!isInvesting && rent.test(flat)) return 'rent';
  const isLiving = liveIn.test(flat);
  if (isInvesting === isLiving) return null;
  return isLiving ? 'live_in' : 'invest';
}
