import { refusal } from '../../errors.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Lead } from '../lead.entity.ts';

/** What is unique among a broker's leads, the archived ones included. */
export interface LeadIdentity {
  phoneKey: string | null;
  externalId: string | null;
}

/** CONFLICT `lead_exists`, naming the lead, when another lead has this phone or external id. Read before writing: a duplicate key would end the transaction. */
export async function ensureUnique(
  tx: Tx,
  { phoneKey, externalId }: LeadIdentity,
  ownId: string | null = null,
): Promise<void> {
  const wanted = [...(phoneKey ? [{ phoneKey }] : []), ...(externalId ? [{ externalId }] : [])];
  const found = await Promise.all(wanted.map((identity) => tx.findOne(Lead, identity)));
  const twin = found.find((lead) => lead !== null && lead.id !== ownId);
  if (twin) throw refusal('LEAD_EXISTS', { leadId: twin.id });
}
