import { problem, type Problem } from '../../language/problems/problem.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { ImportedLead } from '../import/imported-lead.ts';
import { Lead } from '../lead.entity.ts';

/** The leads of the broker that the rows of a batch may be about: one query for each kind of identity. */
export class KnownLeads {
  readonly #byPhone = new Map<string, Lead>();
  readonly #byExternalId = new Map<string, Lead>();
  readonly #byEmail = new Map<string, Lead>();

  static async read(tx: Tx, rows: readonly ImportedLead[]): Promise<KnownLeads> {
    const phoneKeys = rows.flatMap(({ phone }) => phone?.key ?? []);
    const externalIds = rows.flatMap(({ externalId }) => externalId ?? []);
    const emails = rows.flatMap(({ phone, externalId, email }) => (phone || externalId || !email ? [] : email));
    const known = new KnownLeads();
    if (phoneKeys.length > 0) known.add(await tx.find(Lead, { phoneKey: { $in: phoneKeys } }));
    if (externalIds.length > 0) known.add(await tx.find(Lead, { externalId: { $in: externalIds } }));
    if (emails.length > 0) known.add(await tx.find(Lead, { email: { $in: emails } }, { orderBy: { id: 'asc' } }));
    return known;
  }

  /** Also what the batch itself made or changed: a later row may be about it. */
  add(leads: readonly Lead[]): void {
    for (const lead of leads) {
      if (lead.phoneKey) this.#byPhone.set(lead.phoneKey, lead);
      if (lead.externalId) this.#byExternalId.set(lead.externalId, lead);
      if (lead.email && !this.#byEmail.has(lead.email)) this.#byEmail.set(lead.email, lead);
    }
  }

  /** Whom a row is about, nobody yet (null), or why that cannot be told. */
  find({ externalId, phone, email }: ImportedLead): Lead | null | { refused: Problem } {
    const byId = externalId ? this.#byExternalId.get(externalId) : undefined;
    const byPhone = phone ? this.#byPhone.get(phone.key) : undefined;
    if (byId && byPhone && byId !== byPhone) return { refused: problem('PHONE_OF_ANOTHER_LEAD') };
    if (byId?.phoneKey && phone && byId.phoneKey !== phone.key) return { refused: problem('PHONE_DIFFERS') };
    const byEmail = !externalId && !phone && email ? this.#byEmail.get(email) : undefined;
    return byId ?? byPhone ?? byEmail ?? null;
  }
}
