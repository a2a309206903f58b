import type { Db, Document } from 'mongodb';

/** Collections of which the bare loop writes copies. */
export const written = [
  'campaign_logs',
  'messages',
  'contacts',
  'stage_transitions',
  'audit_log',
  'enrolments',
  'leads',
  'commands',
] as const;

export type Written = (typeof written)[number];

export interface Row extends Document {
  _id: string;
}

export const bare = (name: Written): string => `bare_${name}`;

/** What Cadencia wrote about one lead: the bare loop writes the same. */
export interface LeadRows {
  ledger: Row[];
  message: Row;
  contact: Row;
  transition: Row;
  lead: Row;
  entries: Row[];
}

/** The documents of a finished run, by lead. */
export async function rowsOfRun(db: Db, broker: string): Promise<Map<string, LeadRows>> {
  const all = async (name: Written) =>
    Map.groupBy(
      await db.collection<Row>(name).find({ broker }).project<Row>({ unsealed: 0 }).sort({ _id: 1 }).toArray(),
      (row) => String(name === 'leads' ? row._id : row['leadId']),
    );
  const [ledgers, messages, contacts, transitions, leads, entries] = await Promise.all(
    (['campaign_logs', 'messages', 'contacts', 'stage_transitions', 'leads', 'audit_log'] as const).map(all),
  );
  const rows = (leadId: string): LeadRows => ({
    ledger: ledgers!.get(leadId)!,
    message: messages!.get(leadId)![0]!,
    contact: contacts!.get(leadId)![0]!,
    transition: transitions!.get(leadId)![0]!,
    lead: leads!.get(leadId)![0]!,
    entries: entries!.get(leadId)!,
  });
  return new Map([...ledgers!.keys()].map((leadId) => [leadId, rows(leadId)]));
}
