import { isSupportedCountry } from 'libphonenumber-js/max';
import { badInput } from '../errors.ts';
import { phoneIdentity, type PhoneIdentity } from './phone-identity.ts';

/** A number as people of `country` write it; BAD_USER_INPUT naming `field` when it cannot be one. */
export function requirePhone(raw: string, country: string, field: string): PhoneIdentity {
  if (!isSupportedCountry(country)) throw badInput(field, 'write the number with + and the country code');
  const phone = phoneIdentity(raw, country);
  if (!('refused' in phone)) return phone;
  const problem = phone.refused.replaceAll('_', ' ');
  throw badInput(
    field,
    `no phone number can be written so (${problem}); send it with + and the country code, such as +52`,
  );
}
