import { phoneFields } from '../../enter-lead.ts';
import type { ImportedConsent, ImportedLead } from '../csv/imported-lead.ts';
import { factNames, type LeadFacts } from '../../../facts/catalogue.ts';
import { missingFacts } from '../../../facts/lead-facts.ts';
import { leadCountry } from '../../identity/lead-country.ts';
import { ZoneSource } from '../../lead.types.ts';
import { leadZone } from '../../identity/lead-zone.ts';
import type { ImportedPerson } from './import-store.ts';
import { newConsents } from './new-consents.ts';

/** What a row of a file adds to a lead that is there; all empty when the lead is just so. */
export interface RowChanges {
  values: Partial<ImportedPerson>;
  facts: Partial<LeadFacts>;
  consents: ImportedConsent[];
}

export interface ComparedRow {
  row: ImportedLead;
  assigneeId: string | null;
  /** An earlier row of the file was about the same person, and what that one says counts. */
  isRepeated: boolean;
  /** An earlier row of the file was about the person with the e-mail address, who need not be this one. */
  isAddressTaken: boolean;
}

/** Name, e-mail and external id of the file go before what is known; all else only fills what is empty. */
export function compareRow(
  lead: ImportedPerson,
  { row, assigneeId, isRepeated, isAddressTaken }: ComparedRow,
): RowChanges {
  const told: Partial<ImportedPerson> = {
    name: row.name,
    ...(row.email && !isAddressTaken && { email: row.email }),
    ...(row.externalId && { externalId: row.externalId }),
  };
  const wanted = { ...told, treatment: row.treatment, assigneeId };
  const mayReplace = (field: string) => !isRepeated && field in told;
  const values = Object.entries(wanted).filter(([field, value]) => {
    const known = lead[field as keyof ImportedPerson];
    return value !== null && value !== known && (known === null || mayReplace(field));
  });
  return {
    values: { ...Object.fromEntries(values), ...comparePlace(lead, row) },
    facts: newFacts(lead.facts, row.facts),
    consents: newConsents(lead.reportedConsents, { consents: row.consents, isRepeated }),
  };
}

/** What fills a fact that is not known yet. */
function newFacts(known: LeadFacts, told: Partial<LeadFacts>): Partial<LeadFacts> {
  const names = missingFacts(known, factNames);
  return Object.fromEntries(Object.entries(told).filter(([name]) => names.some((missing) => missing === name)));
}

/** A first phone, and the zone that it or the file tells. */
function comparePlace(lead: ImportedPerson, { phone, zone }: ImportedLead): Partial<ImportedPerson> {
  const newPhone = phone && !lead.phoneKey ? phone : null;
  const newZone = zone && lead.zoneSource !== ZoneSource.GIVEN ? zone : null;
  if (!newPhone && !newZone) return {};
  const told = newZone ?? (lead.zoneSource === ZoneSource.GIVEN ? lead.zone : null);
  const country = leadCountry(newPhone, lead.country);
  return {
    ...(newPhone && { ...phoneFields(newPhone), country }),
    ...leadZone(told, newPhone?.e164 ?? lead.phone, country),
  };
}

/** Whether there is anything to write. */
export function hasChanges({ values, facts, consents }: RowChanges): boolean {
  return Object.keys(values).length > 0 || Object.keys(facts).length > 0 || consents.length > 0;
}
