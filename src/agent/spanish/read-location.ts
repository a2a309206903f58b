import type { ReadingContext } from '../../facts/fact-row.ts';
import { monthPattern, weekdayPattern } from './calendar-words.ts';
import { affirmedPart } from './denials.ts';
import { plain } from './normalize.ts';

const lead = String.raw`(?:por|en|cerca de|cerca del|hacia|alrededor de)`;
const area = String.raw`(?:(?:la|el|una|un)\s+)?(?:zona|sector|comuna|colonia|barrio|ciudad|localidad|municipio|distrito|parte|area|urbanizacion|fraccionamiento)`;
const introduction = new RegExp(
  String.raw`(?:${lead}\s+(?:${area}\s+)?(?:de\s+|del\s+)?|${area}\s+(?:de\s+|del\s+)|\bes\s+|\bsería\s+|\bpref(?:iero|erimos|eriría)\s+)`,
  'giu',
);
const place =
  /^(?:(?:la|las|los|el|san|santa)\s+)?\p{Lu}[\p{L}'-]*(?:\s+(?:(?:de|del|la|las|los|el|y)\s+){0,2}\p{Lu}[\p{L}'-]*)*/u;
const notPlaces = new RegExp(
  `^(${weekdayPattern}|${monthPattern}|uf|usd|mxn|clp|si|no|yo|hola|bueno|gracias|claro|infonavit|whatsapp|telegram|zoom|airbnb)\\b`,
);
// What people put around the name when they were asked for it.
const lettersBefore =
  /^(?:(?:si|pero|sino|mejor|bueno|pues|eh+|mmm*|a ver|mire|hola|claro|la verdad|seria|preferiria|prefiero|quisiera|quiero|busco|buscamos|estoy buscando|me (?:interesa|gusta|gustaria|encanta)(?: mucho)?|nos interesa|ojala|idealmente|preferiblemente|de preferencia|vivir|comprar|algo|una? (?:casa|departamento|depto|piso|apartamento)|es|en|por|por aqui|cerca de|cerca del|la|el|zona|sector|barrio|comuna|colonia|de|del)[\s,]+)+/;
const notAPlace =
  /\b(no|ni|nunca|cualquier\w*|todavia|donde sea|me da igual|no importa|da lo mismo|depende|indiferente|ninguna?|millon\w*|mil|meses|ano|anos|que|como|cuando|cual|porque|quien|llam\w+|gracias|buen\w*|vivir|invertir|credito|contado)\b|\?|\d/;

/**
 * The place a text names with a capital after "en", "por la zona de" …, or, when the place was asked for, a short answer
 * as it stands; null for none or a denied one.
 */
export function readLocation(text: string, { asked }: ReadingContext): string | null {
  return asked === 'location' ? readAnswer(text) : introducedPlace(affirmedPart(text));
}

function introducedPlace(text: string): string | null {
  for (const match of text.matchAll(introduction)) {
    const name = placeAt(text.slice(match.index + match[0].length));
    if (name !== null) return name;
  }
  return null;
}

/** The answer to "¿en qué zona?": the named place, or a short answer as it stands, in title case. */
function readAnswer(said: string): string | null {
  const answer = affirmedPart(said).replace(/^[¿¡\s.,;:!?-]+/u, '');
  const named = introducedPlace(answer) ?? placeAt(answer);
  if (named !== null) return named;
  const flat = plain(answer).trim();
  const skipped = lettersBefore.exec(flat)?.[0].length ?? 0;
  const rest = /^[^.,;!]*/.exec(answer.trim().slice(skipped))?.[0].trim() ?? '';
  const count = rest.split(/\s+/).length;
  if (!/\p{L}{3}/u.test(rest) || count > 5 || notAPlace.test(plain(rest)) || notPlaces.test(plain(rest))) return null;
  return titleCase(rest);
}

function placeAt(text: string): string | null {
  const name = place.exec(text)?.[0].trim();
  if (name === undefined || notPlaces.test(plain(name)) || name.length < 3) return null;
  return titleCase(name);
}

function titleCase(name: string): string {
  const small = /^(de|del|la|las|los|el|y|en|o)$/;
  return name
    .split(/\s+/)
    .map((word, index) => (small.test(word) && index > 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
