import { Broker } from '../account/broker.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { phoneFields } from './enter-lead.ts';
import { setFacts } from './facts/learn-facts.ts';
import type { UpdateLeadInput } from './lead-input.types.ts';
import { Lead } from './lead.entity.ts';
import { ZoneSource } from './lead.types.ts';
import { leadCountry, storedPhone } from './identity/lead-country.ts';
import { leadZone } from './identity/lead-zone.ts';
import { ensureUnique } from './identity/ensure-unique.ts';
import { requirePhone } from './identity/require-phone.ts';
import { rescoreLead } from './score/rescore-lead.ts';
import { searchTerms } from './identity/search-words.ts';

/** Changes what a lead is known by; omitted fields stay, null clears them. CONFLICT `lead_exists` for a phone or external id that is taken. */
export function updateLead(scope: Scope, input: UpdateLeadInput): Promise<Lead> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, input.leadId);
      if (input.name) lead.name = input.name;
      if (input.email !== undefined) lead.email = input.email;
      if (input.externalId !== undefined) lead.externalId = input.externalId;
      await changePlace(tx, lead, input);
      locate(lead, input.zone);
      await ensureUnique(tx, lead, lead.id);
      Object.assign(lead, searchTerms(lead));
      tx.record('lead.updated', lead);
      rescoreLead(tx, lead);
      setFacts(tx, lead, input.facts ?? {});
      return lead;
    },
    { operation: 'updateLead', input },
  );
}

/** The phone and the country, which depend on each other. */
async function changePlace(tx: Tx, lead: Lead, { phone: raw, country }: UpdateLeadInput): Promise<void> {
  const told = country === undefined ? lead.country : country;
  if (raw) {
    const phone = requirePhone(raw, told ?? (await tx.get(Broker, tx.broker)).country, 'input.phone');
    Object.assign(lead, phoneFields(phone), { country: leadCountry(phone, told) });
    return;
  }
  if (raw === null) Object.assign(lead, phoneFields(null));
  if (country !== undefined) lead.country = leadCountry(storedPhone(lead.phone, told ?? lead.country), told);
}

/** A zone that was told stays until another is told, or null takes it back. */
function locate(lead: Lead, told: string | null | undefined): void {
  const known = lead.zoneSource === ZoneSource.GIVEN ? lead.zone : null;
  Object.assign(lead, leadZone(told === undefined ? known : told, lead.phone, lead.country));
}
