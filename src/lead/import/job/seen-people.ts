import { hash } from 'node:crypto';
import type { ImportedLead } from '../csv/imported-lead.ts';

/**
 * Who was met in a file so far: 48 bits per identity, so that 200,000 rows stay small. Two people who share those bits
 * by chance make the second look repeated, and a repeated row only fills what is empty.
 */
export class SeenPeople {
  readonly #seen = new Set<number>();

  /** Notes who a row is about; true when an earlier row was about the same person. */
  meet(lead: ImportedLead): boolean {
    const keys = identityKeys(lead).map((key) => hash('sha1', key, 'buffer').readUIntBE(0, 6));
    const isRepeated = keys.some((key) => this.#seen.has(key));
    for (const key of keys) this.#seen.add(key);
    return isRepeated;
  }
}

/** A person is the same by external id or by phone; one who has neither, by e-mail address. */
function identityKeys({ externalId, phone, email }: ImportedLead): string[] {
  const keys = [externalId && `id ${externalId}`, phone && `phone ${phone.key}`].filter((key) => key !== null);
  return keys.length > 0 ? keys : [`email ${email}`];
}
