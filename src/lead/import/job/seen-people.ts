import { hash } from 'node:crypto';
import type { ImportedLead } from '../csv/imported-lead.ts';

/**
 * The people whom the rows of a file were about so far. A row is about the person of its external id or phone; a row with
 * neither, about the person of its e-mail address, which an earlier row may have named beside a phone. 48 bits are kept of
 * each identity, so that 200,000 rows stay small. By chance two people share them; then the second looks repeated, and a
 * repeated row only fills empty fields.
 */
export class SeenPeople {
  readonly #seen = new Set<number>();

  /** Notes the person of a row; true when an earlier row was about the same person. */
  meet({ externalId, phone, email }: ImportedLead): boolean {
    const own = [externalId && `id ${externalId}`, phone && `phone ${phone.key}`].flatMap((key) => key || []);
    const address = email ? [`email ${email}`] : [];
    const soughtBy = own.length > 0 ? own : address;
    const isRepeated = soughtBy.some((key) => this.#seen.has(bitsOf(key)));
    for (const key of [...own, ...address]) this.#seen.add(bitsOf(key));
    return isRepeated;
  }
}

function bitsOf(key: string): number {
  return hash('sha1', key, 'buffer').readUIntBE(0, 6);
}
