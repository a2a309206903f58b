import type { CountryCode } from 'libphonenumber-js/max';
import { problem } from '../../../language/problems/problem.ts';
import { cleanText } from '../../../text/clean-text.ts';
import { textKinds } from '../../../text/text-kinds.ts';
import { emailAddress } from '../../../text/email-address.ts';
import { zoneName } from '../../../text/zone-name.ts';
import { stages } from '../../stage.ts';
import { TreatmentType } from '../../treatment-type.ts';
import { countryText } from './values/country-text.ts';
import type { ImportedLead, RowRefusal } from './imported-lead.ts';
import { headerKey } from './import-fields.ts';
import type { ColumnMapping } from './map-columns.ts';
import { readConsents } from './read-consents.ts';
import { readFacts } from './read-facts.ts';
import { readPhone } from './read-phone.ts';
import { oneLine, RowCells } from './row-cells.ts';
import type { RowPlace } from './row-place.ts';

/** One row as a lead, or everything that must be mended first. The country of `place` is used where the row has none. */
export function mapRow(
  cells: readonly string[],
  mapping: ColumnMapping,
  place: RowPlace,
): { lead: ImportedLead } | { refused: RowRefusal[] } {
  const row = new RowCells(cells, mapping);
  const country = row.read('country', countryText, problem('COUNTRY_UNREADABLE')) ?? place.country;
  const lead = {
    ...readPerson(row, country, place),
    ...readWork(row),
    facts: readFacts(row, { ...place, country }),
    country,
  };
  return row.refused.length > 0 ? { refused: row.refused } : { lead };
}

function readPerson(row: RowCells, country: CountryCode, place: RowPlace) {
  const name = readName(row);
  const phone = readPhone(row, country);
  const email = readEmail(row, 'email');
  if (row.text('phone') === null && row.text('email') === null) {
    row.refuse(row.has('phone') ? 'phone' : 'email', problem('CONTACT_MISSING'));
  }
  const zone = row.read('zone', ianaZone, problem('ZONE_UNREADABLE'));
  return { name, phone, email, zone, consents: readConsents(row, place) };
}

function readName(row: RowCells): string {
  const name = [row.text('name'), row.text('surnames')].filter((part) => part !== null).join(' ');
  if (name === '') row.refuse('name', problem('NAME_EMPTY'));
  else return row.kept('name', cleanText(oneLine(name, 'title'), textKinds.title)) ?? '';
  return '';
}

function readWork(row: RowCells) {
  return {
    externalId: row.free('externalId', 'externalId'),
    notes: row.free('notes', 'note'),
    stage: row.read('stage', (text) => oneOf(stages, text), problem('STAGE_UNREADABLE', { known: stages })),
    treatment: row.read(
      'treatment',
      (text) => oneOf(treatments, text),
      problem('TREATMENT_UNREADABLE', { known: treatments }),
    ),
    assigneeEmail: readEmail(row, 'assigneeEmail'),
  };
}

const treatments = Object.values(TreatmentType);

function readEmail(row: RowCells, field: 'email' | 'assigneeEmail'): string | null {
  return row.read(field, emailAddress, problem('EMAIL_UNREADABLE'));
}

/** A place, or UTC: in a file, EST or GMT-6 may stand for a clock that changes in summer. */
function ianaZone(text: string): string | null {
  return /^(?:UTC|[^/]+\/.+)$/i.test(text) ? zoneName(text) : null;
}

function oneOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => headerKey(value) === headerKey(text)) ?? null;
}
