import type { CountryCode } from 'libphonenumber-js/max';
import { findBroker } from '../../account/find-broker.ts';
import type { Scope } from '../../runtime/scope.ts';
import { dayAt } from './csv/values/date-text.ts';
import type { RowPlace } from './csv/row-place.ts';

/** How a file of the broker is read now: its country, its day and the zone of its days. */
export async function placeOfBroker(scope: Scope): Promise<RowPlace & { zone: string }> {
  const { country, zone } = await findBroker(scope);
  return { country: country as CountryCode, today: dayAt(scope.now(), zone), zone };
}
