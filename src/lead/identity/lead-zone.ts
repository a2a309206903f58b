import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { ZoneSource } from '../lead.types.ts';
import { otherZonesOf } from './other-zones.ts';
import { phoneZone } from './phone-zone.ts';

export interface KnownZone {
  zone: string | null;
  zoneSource: ZoneSource | null;
}

/** Where the lead's clock is known from: told, else the prefix of the phone, else the one zone of the country. */
export function leadZone(given: string | null, e164: string | null, country: string | null): KnownZone {
  if (given) return { zone: given, zoneSource: ZoneSource.GIVEN };
  const byPhone = e164 ? phoneZone(e164) : null;
  if (byPhone) return { zone: byPhone, zoneSource: ZoneSource.PHONE };
  const byCountry = country ? countryZone(country) : null;
  return byCountry ? { zone: byCountry, zoneSource: ZoneSource.COUNTRY } : { zone: null, zoneSource: null };
}

/** Where else the lead may be: a zone that the phone tells is that of most numbers with its prefix. */
export function leadOtherZones({ zoneSource, phone }: Pick<KnownZone, 'zoneSource'> & { phone: string | null }) {
  return zoneSource === ZoneSource.PHONE && phone ? otherZonesOf(phone) : [];
}

/** A country has one zone when its calling code has; countries that share a calling code stay unknown. */
function countryZone(country: string): string | null {
  if (!isSupportedCountry(country)) return null;
  return phoneZone(`+${getCountryCallingCode(country)}`);
}
