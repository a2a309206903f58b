import type { Tx } from '../../../storage/commit/tx.ts';
import { noteAbout } from '../../notes/add-lead-note.ts';
import { enterLead, type NewLead } from '../../enter-lead.ts';
import type { ImportedConsent, ImportedLead } from '../csv/imported-lead.ts';
import { LeadNote } from '../../notes/lead-note.entity.ts';
import type { LeadFacts } from '../../../facts/catalogue.ts';
import { Lead } from '../../lead.entity.ts';
import { learnFacts } from '../../facts/learn-facts.ts';
import { searchTerms } from '../../identity/search-words.ts';
import type { ImportedPerson, ImportStore } from './import-store.ts';
import { notesWithTexts } from './notes-with-texts.ts';
import { oldestWithAddress } from './oldest-with-address.ts';
import { readPeople } from './read-people.ts';
import { reportConsents } from './report-consents.ts';

/** The leads of the broker, in one commit. */
export class StoredLeads implements ImportStore<Lead> {
  readonly #reports: { lead: Lead; consent: ImportedConsent }[] = [];

  constructor(
    private readonly tx: Tx,
    private readonly zone: string,
  ) {}

  find(rows: readonly ImportedLead[]): Promise<Lead[]> {
    return readPeople(rows, {
      withPhone: (keys) => this.tx.find(Lead, { phoneKey: { $in: keys } }),
      withExternalId: (ids) => this.tx.find(Lead, { externalId: { $in: ids } }),
      oldestWith: (wanted) => this.#oldestWith(wanted),
    });
  }

  async notesOf(people: readonly Lead[], texts: readonly string[]): Promise<Set<string>> {
    return notesWithTexts(await this.tx.collection(LeadNote), people, texts);
  }

  enter(values: NewLead): Lead {
    return enterLead(this.tx, { ...values, source: 'import' });
  }

  async change(lead: Lead, values: Partial<ImportedPerson>): Promise<void> {
    const freesId = values.externalId && lead.externalId !== null;
    Object.assign(lead, values);
    Object.assign(lead, searchTerms(lead));
    this.tx.record('lead.updated', lead, { source: 'import' });
    // A later row may give the id to another: new rows are written before changed ones.
    if (freesId) await this.tx.flush();
  }

  learn(lead: Lead, facts: Partial<LeadFacts>): void {
    learnFacts(this.tx, lead, facts, 'import');
  }

  report(lead: Lead, consents: readonly ImportedConsent[]): void {
    this.#reports.push(...consents.map((consent) => ({ lead, consent })));
  }

  note(lead: Lead, body: string): void {
    noteAbout(this.tx, lead, body);
  }

  async #oldestWith(wanted: ReadonlyMap<string, number>): Promise<Lead[]> {
    const leads = await this.tx.collection(Lead);
    const ids = await oldestWithAddress(wanted, (where, options) => leads.find(where, options));
    return ids.length > 0 ? this.tx.find(Lead, { id: { $in: ids } }) : [];
  }

  /** The events of consent, after those of the leads. */
  recordReports(): void {
    reportConsents(this.tx, this.#reports, this.zone);
  }
}
