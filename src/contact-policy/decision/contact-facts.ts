import type { Document, FindOptions } from 'mongodb';
import type { Lead } from '../../lead/lead.entity.ts';
import type { BrokerReader } from '../../storage/broker-reader.ts';
import type { StoredEntity } from '../../storage/stored-entity.ts';
import type { RowFilter } from '../../storage/tenancy/broker-collection.ts';
import { Consent } from '../consent/consent.entity.ts';
import { recipientHashes } from './contact-recipient.ts';
import { Contact } from '../reservation/contact.entity.ts';
import type { ConsentFact, PastContact, SuppressionFact } from './may-contact.types.ts';
import { Suppression } from '../suppression/suppression.entity.ts';
import { DAY } from '../../runtime/durations.ts';

/** What is stored about one lead that decides whether it may be contacted. */
export interface ContactFacts {
  consents: ConsentFact[];
  suppressions: SuppressionFact[];
  /** For days of a lead whose zone is not known; null where no day is told. */
  brokerZone: string | null;
  /** Of the last seven days and a bit; `attemptKey` tells which message or call it was. */
  contacts: (PastContact & { attemptKey: string })[];
}

/** Rows of an entity, inside a commit or outside of one. */
interface Rows {
  find: (filter: RowFilter, options: FindOptions) => Promise<Document[]>;
}

export type RowsOf = (entity: new () => StoredEntity) => Rows | Promise<Rows>;

/** Rows that count against the limits of who asks: a lead may have thousands of consents. */
export function rowsOfReader(read: BrokerReader): RowsOf {
  return (entity) => ({ find: (filter, options) => read.findDeciding(entity, filter, options) });
}

/** Where facts are read from, inside a commit or outside of one. */
export interface FactSource {
  rowsOf: RowsOf;
  brokerZone: () => Promise<string>;
}

/** The longest period that a cap looks back on, and a local day more. */
const lookBack = 8 * DAY;

const consentFields = { leadId: 1, channel: 1, purpose: 1, status: 1, givenAt: 1, createdAt: 1, expiresAt: 1 } as const;
const contactFields = { leadId: 1, channel: 1, at: 1, purpose: 1, attemptKey: 1, answered: 1 } as const;

/** The facts of many leads, in three queries whatever their number, and one more for a suppressed lead without a zone. Every lead has an entry. */
export async function loadContactFacts(
  { rowsOf, brokerZone }: FactSource,
  leads: readonly Lead[],
  now: Date,
): Promise<Map<string, ContactFacts>> {
  const facts = new Map<string, ContactFacts>(
    leads.map(({ id }) => [id, { consents: [], suppressions: [], contacts: [], brokerZone: null }]),
  );
  const ids = [...facts.keys()];
  const since = new Date(now.getTime() - lookBack);
  const consents = await (await rowsOf(Consent)).find({ leadId: { $in: ids } }, { projection: consentFields });
  const contacts = await (
    await rowsOf(Contact)
  ).find({ leadId: { $in: ids }, at: { $gt: since }, releasedAt: null }, { projection: contactFields });
  const suppressions = await loadSuppressions(rowsOf, leads, { liftedAt: null });
  for (const row of consents) facts.get(row['leadId'])?.consents.push(consentFact(row));
  for (const row of contacts) facts.get(row['leadId'])?.contacts.push(pastContact(row));
  for (const [leadId, rows] of suppressions) {
    facts.get(leadId)!.suppressions = rows.map(suppressionFact);
  }
  for (const { id, zone } of leads) {
    const own = facts.get(id)!;
    if (zone === null && own.suppressions.length > 0) own.brokerZone = await brokerZone();
  }
  return facts;
}

/** The suppressions that concern each lead: its own, and those of whoever had the same number or address. */
export async function loadSuppressions(
  rowsOf: RowsOf,
  leads: readonly Lead[],
  filter: { liftedAt?: null } = {},
): Promise<Map<string, Document[]>> {
  const hashesOf = new Map(leads.map((lead) => [lead.id, recipientHashes(lead)]));
  const hashes = [...hashesOf.values()].flat();
  const concerned = [{ leadId: { $in: [...hashesOf.keys()] } }, { recipientHashes: { $in: hashes } }];
  const found = await (await rowsOf(Suppression)).find({ ...filter, $or: concerned }, {});
  // Sorted here: asked to sort by id, the database walks all ids instead of the two indexes.
  const rows = found.toSorted((one, other) => (one['_id'] < other['_id'] ? 1 : -1));
  return new Map([...hashesOf].map(([leadId, own]) => [leadId, rows.filter((row) => concerns(row, leadId, own))]));
}

function concerns(row: Document, leadId: string, hashes: readonly string[]): boolean {
  return row['leadId'] === leadId || (row['recipientHashes'] as string[]).some((hash) => hashes.includes(hash));
}

function consentFact(row: Document): ConsentFact {
  const { channel, purpose, status, givenAt, createdAt: recordedAt, expiresAt } = row as Consent;
  return { channel, purpose, status, givenAt, recordedAt, expiresAt };
}

function suppressionFact(row: Document): SuppressionFact {
  const { channel, createdAt: since } = row as Suppression;
  return { channel, since };
}

function pastContact(row: Document): ContactFacts['contacts'][number] {
  const { channel, at, purpose, attemptKey, answered } = row as Contact;
  return { channel, at, purpose, attemptKey, ...(answered === null ? {} : { answered }) };
}
