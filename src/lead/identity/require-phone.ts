import { isSupportedCountry } from 'libphonenumber-js/max';
import { badInput } from '../../errors.ts';
import { phoneIdentity, type PhoneIdentity } from './phone-identity.ts';

/** A number as people of `country` write it; BAD_USER_INPUT naming `field` when it cannot be one. */
export function requirePhone(raw: string, country: string, field: string): PhoneIdentity {
  if (!isSupportedCountry(country)) throw badInput(field, 'PHONE_NEEDS_COUNTRY_CODE');
  const phone = phoneIdentity(raw, country);
  if (!('refused' in phone)) return phone;
  throw badInput(field, phone.refused);
}
