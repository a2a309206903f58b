import type { Tx } from '../storage/commit/tx.ts';
import { Lead } from './lead.entity.ts';
import type { LeadFacts } from '../facts/catalogue.ts';
import { mergeFacts, noFacts } from '../facts/lead-facts.ts';
import type { Stage, TreatmentType } from './lead.types.ts';
import { leadCountry } from './identity/lead-country.ts';
import { leadZone } from './identity/lead-zone.ts';
import type { PhoneIdentity } from './identity/phone-identity.ts';
import { scoreLead } from './score/rescore-lead.ts';
import { searchTerms } from './identity/search-words.ts';

/** What a lead begins with. `country` is what was told or assumed; that of the phone goes before it. */
export interface NewLead {
  name: string;
  phone?: PhoneIdentity | null;
  email?: string | null;
  externalId?: string | null;
  country?: string | null;
  zone?: string | null;
  stage?: Stage | null;
  facts?: Partial<LeadFacts>;
  assigneeId?: string | null;
  treatment?: TreatmentType | null;
  nextActionAt?: Date | null;
  /** Where the lead comes from, such as `user` or `import`. */
  source?: string;
}

/** Writes a new lead that is known to be nobody's twin; for one that may be, `addLead`. */
export function enterLead(tx: Tx, values: NewLead): Lead {
  const { source = 'user' } = values;
  const lead = tx.create(Lead, {
    ...leadFields(values),
    ...(values.stage && { stage: values.stage }),
    stageEnteredAt: tx.now(),
    lastActivityAt: tx.now(),
    nextActionAt: values.nextActionAt ?? null,
  });
  Object.assign(lead, searchTerms(lead));
  scoreLead(lead, tx.now());
  tx.record('lead.created', lead, { stage: lead.stage, source });
  return lead;
}

/** Who a new lead is and what is known of it. */
export function leadFields(values: NewLead) {
  const { name, phone = null, email = null, externalId = null, facts = {} } = values;
  const country = leadCountry(phone, values.country ?? null);
  return {
    name,
    ...phoneFields(phone),
    email,
    externalId,
    country,
    ...leadZone(values.zone ?? null, phone?.e164 ?? null, country),
    facts: mergeFacts(noFacts, facts),
    assigneeId: values.assigneeId ?? null,
    treatment: values.treatment ?? null,
  };
}

/** A phone as the lead keeps it. */
export function phoneFields(
  phone: PhoneIdentity | null,
): Pick<Lead, 'phone' | 'phoneRaw' | 'phoneKey' | 'phoneIsValid'> {
  return {
    phone: phone?.e164 ?? null,
    phoneRaw: phone?.raw ?? null,
    phoneKey: phone?.key ?? null,
    phoneIsValid: phone?.valid ?? false,
  };
}
