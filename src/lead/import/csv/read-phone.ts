import type { CountryCode } from 'libphonenumber-js/max';
import { problem } from '../../../language/problems/problem.ts';
import { phoneIdentity, type PhoneIdentity } from '../../identity/phone-identity.ts';
import { cleanPhone } from '../../../text/clean-phone.ts';
import { oneLine, type RowCells } from './row-cells.ts';

/** The phone of a row, read as in the row's country; an impossible number refuses the row. */
export function readPhone(row: RowCells, country: CountryCode): PhoneIdentity | null {
  const written = row.text('phone');
  const text = written === null ? null : row.kept('phone', cleanPhone(oneLine(written, 'phone')));
  if (text === null) return null;
  const phone = phoneIdentity(text, country);
  if (!('refused' in phone)) return phone;
  row.refuse('phone', problem(phone.refused));
  return null;
}
