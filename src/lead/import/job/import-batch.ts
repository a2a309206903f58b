import { problem } from '../../../language/problems/problem.ts';
import type { ImportField } from '../csv/import-fields.ts';
import type { ImportedConsent, ImportedLead, RowRefusal } from '../csv/imported-lead.ts';
import { columnOf, type ColumnMapping } from '../csv/map-columns.ts';
import { consentColumns } from '../csv/read-consents.ts';
import type { LeadRow } from '../csv/read-leads.ts';
import { compareRow, hasChanges, type ComparedRow } from '../match/compare-row.ts';
import { noteKey, type ImportedPerson, type ImportStore } from '../match/import-store.ts';
import { KnownLeads } from '../match/known-leads.ts';
import { areTooMany, consentKey, maxConsents } from '../match/new-consents.ts';
import type { SeenPeople } from '../match/seen-people.ts';

export interface BatchContext {
  /** Where the file has which field, and under which header. */
  columns: ColumnMapping;
  /** Ids of the members who work for the broker, by e-mail address. */
  members: ReadonlyMap<string, string>;
  /** Whom the file names, as far as it was read. */
  seen: SeenPeople;
}

/** One reason why a row is not imported, by the line on which the row begins. */
export interface RefusedRow extends RowRefusal {
  line: number;
}

export interface BatchResult {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  refusals: RefusedRow[];
}

const consentFields: readonly ImportField[] = ['consentAll', ...Object.values(consentColumns)];

/** Brings the rows of one batch into the leads of the broker, or into what a trial makes of them: what becomes of a row is decided here alone. */
export async function importBatch<Person extends ImportedPerson>(
  store: ImportStore<Person>,
  context: BatchContext,
  rows: readonly LeadRow[],
): Promise<BatchResult> {
  const leads = rows.flatMap((row) => ('lead' in row ? [row.lead] : []));
  const people = await store.find(leads);
  // Of all of them: whom a note is about may be known only after the rows before it.
  const texts = leads.flatMap((lead) => lead.notes ?? []);
  const notes = texts.length > 0 ? await store.notesOf(people, texts) : new Set<string>();
  const batch = new Batch(store, context, new KnownLeads(people), notes);
  for (const row of rows) await batch.take(row);
  return batch.result;
}

class Batch<Person extends ImportedPerson> {
  readonly result: BatchResult = { created: 0, updated: 0, unchanged: 0, refused: 0, refusals: [] };

  constructor(
    private readonly store: ImportStore<Person>,
    private readonly context: BatchContext,
    private readonly known: KnownLeads<Person>,
    private readonly notes: Set<string>,
  ) {}

  async take(row: LeadRow): Promise<void> {
    if ('refused' in row) {
      this.refuse(row.line, row.refused);
      return;
    }
    const assigneeId = row.lead.assigneeEmail ? this.context.members.get(row.lead.assigneeEmail) : null;
    const person = this.known.find(row.lead);
    if (person && 'refused' in person) this.refuse(row.line, [{ column: this.column('phone'), ...person.refused }]);
    else if (assigneeId === undefined)
      this.refuse(row.line, [{ column: this.column('assigneeEmail'), ...problem('ASSIGNEE_UNKNOWN') }]);
    else await this.takeReadable({ row: row.lead, assigneeId, ...this.seenBefore(row, person) }, row.line, person);
  }

  private async takeReadable(compared: ComparedRow, line: number, person: Person | null): Promise<void> {
    const { row, isRepeated } = compared;
    if (person && areTooMany(person.reportedConsents, { ...row, isRepeated }))
      this.refuse(line, [{ column: this.consentColumn(), ...problem('CONSENTS_TOO_MANY', { most: maxConsents }) }]);
    else await this.count(compared, person);
  }

  private seenBefore(
    { lead, line }: LeadRow & { lead: ImportedLead },
    person: Person | null,
  ): Pick<ComparedRow, 'isRepeated' | 'isAddressTaken'> {
    const { seen } = this.context;
    return {
      isRepeated: person !== null && seen.isRepeated(lead, person, line),
      isAddressTaken: lead.email !== null && seen.isSought(lead.email, line),
    };
  }

  private column(field: ImportField): string {
    return columnOf(this.context.columns, field);
  }

  private consentColumn(): string {
    return this.column(consentFields.find((field) => this.context.columns[field]) ?? 'consentAll');
  }

  private refuse(line: number, refusals: readonly RowRefusal[]): void {
    this.result.refused += 1;
    this.result.refusals.push(...refusals.map((refusal) => ({ line, ...refusal })));
  }

  private async count(compared: ComparedRow, person: Person | null): Promise<void> {
    if (person) this.result[(await this.update(person, compared)) ? 'updated' : 'unchanged'] += 1;
    else {
      this.create(compared);
      this.result.created += 1;
    }
  }

  private create({ row, assigneeId }: ComparedRow): void {
    const { notes, consents, ...values } = row;
    const person = this.store.enter({ ...values, assigneeId });
    this.known.add([person]);
    this.report(person, consents);
    if (notes) this.note(person, notes);
  }

  private async update(person: Person, compared: ComparedRow): Promise<boolean> {
    const { values, facts, consents } = compareRow(person, compared);
    if (Object.keys(values).length > 0) {
      await this.store.change(person, values);
      this.known.add([person]);
    }
    if (Object.keys(facts).length > 0) this.store.learn(person, facts);
    this.report(person, consents);
    const isNoted = compared.row.notes !== null && this.note(person, compared.row.notes);
    return isNoted || hasChanges({ values, facts, consents });
  }

  private report(person: Person, consents: readonly ImportedConsent[]): void {
    if (consents.length === 0) return;
    person.reportedConsents = [...person.reportedConsents, ...consents.map(consentKey)];
    this.store.report(person, consents);
  }

  private note(person: Person, body: string): boolean {
    const key = noteKey(person.id, body);
    if (this.notes.has(key)) return false;
    this.notes.add(key);
    this.store.note(person, body);
    return true;
  }
}
