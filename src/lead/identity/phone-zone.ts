import prefixesByZone from './phone-zone.json' with { type: 'json' };

/** IANA zone by E.164 digits; written by scripts/generate-phone-zones.ts, which has sources and corrections. */
const zoneByPrefix = new Map(
  Object.entries(prefixesByZone).flatMap(([zone, prefixes]) =>
    prefixes.split(' ').map((prefix) => [prefix, zone === '' ? null : zone] as const),
  ),
);
const longestPrefix = Math.max(...[...zoneByPrefix.keys()].map((prefix) => prefix.length));

/**
 * Where the clock of a number stands, by its longest known prefix: an IANA zone, or null when the number fits zones with
 * different clocks or an unknown place. A zone the lead told always goes first.
 */
export function phoneZone(e164: string): string | null {
  const digits = e164.replace(/^\+/, '');
  for (let length = longestPrefix; length > 0; length -= 1) {
    const zone = zoneByPrefix.get(digits.slice(0, length));
    if (zone !== undefined) return zone;
  }
  return null;
}
