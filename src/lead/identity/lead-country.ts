import { isSupportedCountry } from 'libphonenumber-js/max';
import { phoneIdentity, type PhoneIdentity } from './phone-identity.ts';

type PhoneCountry = Pick<PhoneIdentity, 'country'>;

/** By whose rules a lead is contacted: those of the country of its phone, whatever was told; without a phone, of the told one. */
export function leadCountry(phone: PhoneCountry | null, told: string | null): string | null {
  return phone?.country ?? told;
}

/** Where a stored number belongs; one that fits several countries, to the told one if that is among them. */
export function storedPhone(e164: string | null, told: string | null): PhoneCountry | null {
  const phone = e164 ? phoneIdentity(e164, told && isSupportedCountry(told) ? told : 'MX') : null;
  return phone && 'country' in phone ? phone : null;
}
