/** A country, with what a brokerage there usually has. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 4217. */
  currency: string;
  /** BCP 47. */
  locale: string;
  /** IANA time zone of its capital. */
  zone: string;
}

/** Where most of our brokers are; the first is offered. */
export const places: readonly [Place, ...Place[]] = [
  { country: 'MX', currency: 'MXN', locale: 'es-MX', zone: 'America/Mexico_City' },
  { country: 'CO', currency: 'COP', locale: 'es-CO', zone: 'America/Bogota' },
  { country: 'AR', currency: 'ARS', locale: 'es-AR', zone: 'America/Argentina/Buenos_Aires' },
  { country: 'ES', currency: 'EUR', locale: 'es-ES', zone: 'Europe/Madrid' },
  { country: 'CL', currency: 'CLP', locale: 'es-CL', zone: 'America/Santiago' },
  { country: 'PE', currency: 'PEN', locale: 'es-PE', zone: 'America/Lima' },
  { country: 'EC', currency: 'USD', locale: 'es-EC', zone: 'America/Guayaquil' },
  { country: 'UY', currency: 'UYU', locale: 'es-UY', zone: 'America/Montevideo' },
  { country: 'CR', currency: 'CRC', locale: 'es-CR', zone: 'America/Costa_Rica' },
  { country: 'PA', currency: 'USD', locale: 'es-PA', zone: 'America/Panama' },
  { country: 'DO', currency: 'DOP', locale: 'es-DO', zone: 'America/Santo_Domingo' },
  { country: 'GT', currency: 'GTQ', locale: 'es-GT', zone: 'America/Guatemala' },
];

/** The zones to choose from, that of the browser first among them. */
export function zonesFor({ zone }: Place): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([zone, own, ...Intl.supportedValuesOf('timeZone')])];
}
