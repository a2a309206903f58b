import type { BrokerReader } from '../../../storage/broker-reader.ts';
import type { RowFilter } from '../../../storage/tenancy/broker-collection.ts';
import { leadFields, type NewLead } from '../../enter-lead.ts';
import type { ImportedConsent, ImportedLead } from '../csv/imported-lead.ts';
import type { LeadFacts } from '../../../facts/catalogue.ts';
import { mergeFacts } from '../../../facts/lead-facts.ts';
import { LeadNote } from '../../notes/lead-note.entity.ts';
import { Lead } from '../../lead.entity.ts';
import { noteKey, type ImportedPerson, type ImportStore } from './import-store.ts';
import { notesWithTexts } from './notes-with-texts.ts';
import { oldestWithAddress } from './oldest-with-address.ts';
import { readPeople } from './read-people.ts';
import { TrialAddresses } from './trial-addresses.ts';

/** What a trial makes of the leads of the broker: kept in memory from the first row to the last, never written. */
export class TrialLeads implements ImportStore {
  readonly #people = new Map<string, ImportedPerson>();
  /** Ids of those who came to an identity last; whether they still have it, the batch looks up. */
  readonly #byPhone = new Map<string, string>();
  readonly #byExternalId = new Map<string, string>();
  readonly #addresses = new TrialAddresses();
  readonly #notes = new Set<string>();
  #entered = 0;

  constructor(private readonly read: BrokerReader) {}

  find(rows: readonly ImportedLead[]): Promise<ImportedPerson[]> {
    return readPeople(rows, {
      withPhone: (keys) => this.#with({ phoneKey: { $in: keys } }, keys, this.#byPhone),
      withExternalId: (ids) => this.#with({ externalId: { $in: ids } }, ids, this.#byExternalId),
      oldestWith: (wanted) => this.#oldestWith(wanted),
    });
  }

  /** The notes of all rows so far, which are many: they are asked and never copied. */
  async notesOf(people: readonly ImportedPerson[], texts: readonly string[]): Promise<Set<string>> {
    for (const key of await notesWithTexts(this.read.collection(LeadNote), people, texts)) this.#notes.add(key);
    return this.#notes;
  }

  /** Its id comes after all that are stored: of two people with one e-mail address the older counts. */
  enter(values: NewLead): ImportedPerson {
    this.#entered += 1;
    const id = `trial-${String(this.#entered).padStart(9, '0')}`;
    const person = { ...leadFields(values), id, reportedConsents: [] };
    if (person.email) this.#addresses.move(id, null, person.email);
    this.#keep(person, person);
    return person;
  }

  async change(person: ImportedPerson, values: Partial<ImportedPerson>): Promise<void> {
    if (values.email) this.#addresses.move(person.id, person.email, values.email);
    Object.assign(person, values);
    this.#keep(person, values);
  }

  learn(person: ImportedPerson, facts: Partial<LeadFacts>): void {
    person.facts = mergeFacts(person.facts, facts);
    this.#keep(person);
  }

  report(person: ImportedPerson, _consents: readonly ImportedConsent[]): void {
    this.#keep(person);
  }

  note(person: ImportedPerson, body: string): void {
    this.#notes.add(noteKey(person.id, body));
  }

  #keep(person: ImportedPerson, { phoneKey, externalId }: Partial<ImportedPerson> = {}): void {
    this.#people.set(person.id, person);
    if (phoneKey) this.#byPhone.set(phoneKey, person.id);
    if (externalId) this.#byExternalId.set(externalId, person.id);
  }

  /** Of those who are stored and of those whom the trial made or changed. */
  async #with(stored: RowFilter, keys: readonly string[], own: ReadonlyMap<string, string>): Promise<ImportedPerson[]> {
    const leads = await this.read.find(Lead, stored);
    const ownIds = keys.flatMap((key) => own.get(key) ?? []);
    return [...leads.map((lead) => this.#people.get(lead.id) ?? copyOf(lead)), ...this.#kept(ownIds)];
  }

  async #oldestWith(wanted: ReadonlyMap<string, number>): Promise<ImportedPerson[]> {
    const leads = this.read.collection(Lead);
    const hasIt = (id: string, address: string) => (this.#people.get(id)?.email ?? address) === address;
    const ids = await oldestWithAddress(wanted, (where, options) => leads.find(where, options), hasIt);
    const ownIds = [...wanted].flatMap(([address, most]) => this.#addresses.oldest(address, most));
    const stored = ids.length > 0 ? await this.#with({ _id: { $in: ids } }, [], new Map()) : [];
    return [...stored, ...this.#kept(ownIds)];
  }

  #kept(ids: readonly string[]): ImportedPerson[] {
    return ids.map((id) => this.#people.get(id)!);
  }
}

function copyOf(lead: Lead): ImportedPerson {
  const { id, name, phone, phoneRaw, phoneKey, phoneIsValid, email, externalId, country, zone, zoneSource } = lead;
  const { facts, assigneeId, treatment, reportedConsents } = lead;
  const person = { id, name, phone, phoneRaw, phoneKey, phoneIsValid, email, externalId, country, zone, zoneSource };
  return { ...person, facts, assigneeId, treatment, reportedConsents };
}
