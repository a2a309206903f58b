import { byPrefix } from './by-prefix.ts';
import prefixesByZone from './phone-zone.json' with { type: 'json' };

/** IANA zone by E.164 digits; written by scripts/generate-phone-zones.ts, which has sources and corrections. */
const zoneOf = byPrefix(
  new Map(
    Object.entries(prefixesByZone).flatMap(([zone, prefixes]) =>
      prefixes.split(' ').map((prefix) => [prefix, zone === '' ? null : zone] as const),
    ),
  ),
);

/**
 * Where the clock of a number stands, by its longest known prefix: an IANA zone, or null when the number fits zones with
 * different clocks or an unknown place. A zone the lead told always goes first.
 */
export function phoneZone(e164: string): string | null {
  return zoneOf(e164) ?? null;
}
