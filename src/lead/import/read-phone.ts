import type { CountryCode } from 'libphonenumber-js/max';
import { phoneIdentity, type PhoneIdentity, type PhoneRefusal } from '../phone-identity.ts';
import { cleanPhone } from '../../text/clean-phone.ts';
import { oneLine, type RowCells } from './row-cells.ts';

/** The phone of a row, read as in the row's country; an impossible number refuses the row. */
export function readPhone(row: RowCells, country: CountryCode): PhoneIdentity | null {
  const written = row.text('phone');
  const text = written === null ? null : row.clean('phone', cleanPhone, oneLine(written, 'phone'));
  if (text === null) return null;
  const phone = phoneIdentity(text, country);
  if (!('refused' in phone)) return phone;
  const [problem, fix] = advice[phone.refused];
  row.refuse('phone', problem, fix);
  return null;
}

const international = 'Write it with + and the country code, such as +52 for Mexico.';

const advice: Record<PhoneRefusal, [problem: string, fix: string]> = {
  empty: ['The phone number is empty.', international],
  not_a_number: ['This is not one phone number.', 'Write one number, and what else you know in the notes.'],
  rounded_by_spreadsheet: [
    'The spreadsheet rounded the phone number; its last digits are lost.',
    'Format the column as text and fill it again.',
  ],
  impossible_country: ['The phone number has a country code that no country uses.', international],
  too_short: ['The phone number has too few digits for its country.', international],
  too_long: ['The phone number has too many digits for its country.', international],
  impossible_length: ['No phone number of its country has this many digits.', international],
};
