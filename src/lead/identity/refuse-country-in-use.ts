import type { Recorded } from '../../audit/compose-entry.ts';
import { refusal } from '../../errors.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Lead } from '../lead.entity.ts';

/** Reaction: the broker's country stays once its leads depend on it. CONFLICT COUNTRY_IN_USE says how many. */
export async function refuseCountryInUse(tx: Tx, { details }: Recorded<'broker.updated'>): Promise<void> {
  const { formerCountry } = details;
  if (formerCountry === undefined) return;
  const leads = await tx.count(Lead, {});
  if (leads === 0) return;
  throw refusal('COUNTRY_IN_USE', { leads, country: formerCountry });
}
