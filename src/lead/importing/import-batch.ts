import type { Language } from '../../language/language.ts';
import { problem } from '../../language/problems/problem.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { noteAbout } from '../add-lead-note.ts';
import { enterLead } from '../enter-lead.ts';
import type { ImportedLead, RowRefusal } from '../import/imported-lead.ts';
import type { LeadRow } from '../import/read-leads.ts';
import { refusalInWords } from '../import/refusal-words.ts';
import { learnFacts } from '../learn-facts.ts';
import { LeadNote } from '../lead-note.entity.ts';
import type { Lead } from '../lead.entity.ts';
import { searchTerms } from '../search-words.ts';
import { compareRow, hasChanges, type ComparedRow } from './compare-row.ts';
import type { RefusedCell } from './import-refusals.entity.ts';
import { KnownLeads } from './known-leads.ts';
import { ConsentReports } from './report-consents.ts';

/** A row as it comes to its batch; whether it is repeated was settled while the file was read. */
export type BatchRow = LeadRow & { isRepeated: boolean };

export interface BatchContext {
  dryRun: boolean;
  /** Of who reads why a row was refused. */
  language: `${Language}`;
  /** Ids of the members who work for the broker, by e-mail address. */
  members: ReadonlyMap<string, string>;
  /** Of the days that the file states. */
  zone: string;
}

export interface BatchResult {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  refusals: RefusedCell[];
}

/** Brings the rows of one batch in. In a trial everything is decided and nothing written; a repeated row then counts as unchanged. */
export async function importBatch(tx: Tx, context: BatchContext, rows: readonly BatchRow[]): Promise<BatchResult> {
  const leads = rows.flatMap((row) => ('lead' in row ? [row.lead] : []));
  const known = await KnownLeads.read(tx, leads);
  const batch = new Batch(tx, context, known, context.dryRun ? new Set() : await knownNotes(tx, known, leads));
  for (const row of rows) batch.take(row);
  batch.consents.record(tx, context.zone);
  return batch.result;
}

/** What was noted already about those of whom the file notes something. */
async function knownNotes(tx: Tx, known: KnownLeads, rows: readonly ImportedLead[]): Promise<Set<string>> {
  const found = rows.filter(({ notes }) => notes !== null).map((row) => known.find(row));
  const leadIds = found.flatMap((lead) => (lead && 'id' in lead ? [lead.id] : []));
  const notes = leadIds.length > 0 ? await tx.find(LeadNote, { leadId: { $in: leadIds } }) : [];
  return new Set(notes.map(({ leadId, body }) => `${leadId} ${body}`));
}

class Batch {
  readonly result: BatchResult = { created: 0, updated: 0, unchanged: 0, refused: 0, refusals: [] };
  readonly consents = new ConsentReports();

  constructor(
    private readonly tx: Tx,
    private readonly context: BatchContext,
    private readonly known: KnownLeads,
    private readonly notes: Set<string>,
  ) {}

  take(row: BatchRow): void {
    if ('refused' in row) {
      this.refuse(row.line, row.refused);
      return;
    }
    const assigneeId = row.lead.assigneeEmail ? this.context.members.get(row.lead.assigneeEmail) : null;
    const person = this.known.find(row.lead);
    if (person && 'refused' in person) this.refuse(row.line, [{ column: 'phone', ...person.refused }]);
    else if (assigneeId === undefined)
      this.refuse(row.line, [{ column: 'assigneeEmail', ...problem('ASSIGNEE_UNKNOWN') }]);
    else this.count({ row: row.lead, assigneeId, isRepeated: row.isRepeated }, person);
  }

  private refuse(line: number, refusals: readonly RowRefusal[]): void {
    const { language } = this.context;
    this.result.refused += 1;
    this.result.refusals.push(
      ...refusals.map(({ column, ...why }) => ({ line, column, ...refusalInWords(why, language) })),
    );
  }

  private count(compared: ComparedRow, person: Lead | null): void {
    if (person) this.result[this.update(person, compared) ? 'updated' : 'unchanged'] += 1;
    else if (this.context.dryRun) this.result[compared.isRepeated ? 'unchanged' : 'created'] += 1;
    else {
      this.create(compared);
      this.result.created += 1;
    }
  }

  private create({ row, assigneeId }: ComparedRow): void {
    const { budget, location, notes, consents, ...values } = row;
    const lead = enterLead(this.tx, { ...values, assigneeId, facts: { budget, location }, source: 'import' });
    this.known.add([lead]);
    this.consents.add(lead, consents);
    if (notes) this.note(lead, notes);
  }

  private update(lead: Lead, compared: ComparedRow): boolean {
    const changes = compareRow(lead, compared);
    if (this.context.dryRun) return hasChanges(changes);
    if (Object.keys(changes.values).length > 0) {
      Object.assign(lead, changes.values);
      Object.assign(lead, searchTerms(lead));
      this.known.add([lead]);
      this.tx.record('lead.updated', lead, { source: 'import' });
    }
    learnFacts(this.tx, lead, changes.facts, 'import');
    this.consents.add(lead, changes.consents);
    const isNoted = compared.row.notes !== null && this.note(lead, compared.row.notes);
    return isNoted || hasChanges(changes);
  }

  private note(lead: Lead, body: string): boolean {
    const key = `${lead.id} ${body}`;
    if (this.notes.has(key)) return false;
    this.notes.add(key);
    noteAbout(this.tx, lead, body);
    return true;
  }
}
