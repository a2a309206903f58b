import { hash } from 'node:crypto';
import type { ImportedConsent, ImportedLead } from '../csv/imported-lead.ts';
import type { LeadFacts } from '../../../facts/catalogue.ts';
import type { NewLead } from '../../enter-lead.ts';
import type { Lead } from '../../lead.entity.ts';

/** What an import reads of a lead, and what it changes. */
export type ImportedPerson = Pick<
  Lead,
  | 'id'
  | 'name'
  | 'phone'
  | 'phoneRaw'
  | 'phoneKey'
  | 'phoneIsValid'
  | 'email'
  | 'externalId'
  | 'country'
  | 'zone'
  | 'zoneSource'
  | 'facts'
  | 'assigneeId'
  | 'treatment'
  | 'reportedConsents'
>;

/**
 * The leads that an import brings its rows into: those of the broker, or what a trial makes of them. It decides nothing:
 * what becomes of a row is told by the batch alone, so that a trial counts what the import would.
 */
export interface ImportStore<Person extends ImportedPerson = ImportedPerson> {
  /** Those whom the rows may be about. */
  find(rows: readonly ImportedLead[]): Promise<Person[]>;
  /** What was noted about them of these texts, each as its `noteKey`; perhaps more. The batch adds its own. */
  notesOf(people: readonly Person[], texts: readonly string[]): Promise<Set<string>>;
  enter(values: NewLead): Person;
  change(person: Person, values: Partial<ImportedPerson>): Promise<void>;
  learn(person: Person, facts: Partial<LeadFacts>): void;
  report(person: Person, consents: readonly ImportedConsent[]): void;
  note(person: Person, body: string): void;
}

/** How a note is known again: notes may be long, and a trial keeps many. */
export function noteKey(leadId: string, body: string): string {
  return `${leadId} ${hash('sha1', body, 'base64')}`;
}
