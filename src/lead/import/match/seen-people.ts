import { hash } from 'node:crypto';
import type { ImportedLead } from '../csv/imported-lead.ts';
import type { ImportedPerson } from './import-store.ts';

/**
 * Whom the rows of a file name, and the first line that does. 48 bits are kept of each identity, so that 200,000 rows stay
 * small. By chance two people share them; then the second looks repeated, and a repeated row only fills empty fields.
 */
export class SeenPeople {
  readonly #firstLines = new Map<number, number>();

  /** Notes the person of a row. Rows come in the order of the file; those of later batches may be noted already. */
  note(row: ImportedLead, line: number): void {
    const { externalId, phone, email } = row;
    const own = ownKeys(externalId, phone?.key);
    const address = email ? [`email ${email}`] : [];
    const sought = own.length === 0 && email ? [`sought ${email}`] : [];
    for (const key of [...own, ...address, ...sought].map(bitsOf))
      if (!this.#firstLines.has(key)) this.#firstLines.set(key, line);
  }

  /**
   * Whether a row before this line was about the person: it named one of the identities that the row or the person has.
   * An e-mail address counts as one where a row has nothing else: people may share it.
   */
  isRepeated(row: ImportedLead, person: ImportedPerson, line: number): boolean {
    const own = ownKeys(row.externalId, row.phone?.key);
    const address = own.length === 0 && row.email ? [`email ${row.email}`] : [];
    const sought = person.email ? [`sought ${person.email}`] : [];
    const keys = [...own, ...address, ...ownKeys(person.externalId, person.phoneKey), ...sought];
    return keys.some((key) => this.#isBefore(key, line));
  }

  /** Whether a row before this line was about the person with this address: given to another, the next import would find that one. */
  isSought(email: string, line: number): boolean {
    return this.#isBefore(`sought ${email}`, line);
  }

  #isBefore(key: string, line: number): boolean {
    return (this.#firstLines.get(bitsOf(key)) ?? line) < line;
  }
}

function ownKeys(externalId: string | null, phoneKey: string | null | undefined): string[] {
  return [externalId && `id ${externalId}`, phoneKey && `phone ${phoneKey}`].flatMap((key) => key || []);
}

function bitsOf(key: string): number {
  return hash('sha1', key, 'buffer').readUIntBE(0, 6);
}
