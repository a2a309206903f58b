import { randomUUID } from 'node:crypto';
import type { Db, Document } from 'mongodb';

/** Which lists are to overflow, and what of a copy must differ from its original. */
const collections: Record<string, (n: number) => Document> = {
  leads: (n) => ({ phoneKey: `+520000${n}`, externalId: `copy ${n}` }),
  lead_notes: () => ({}),
  consents: () => ({}),
  suppressions: () => ({}),
  stage_transitions: () => ({}),
  meetings: (n) => ({ key: `copy ${n}` }),
  messages: (n) => ({ key: `copy ${n}`, providerMessageId: `copy ${n}` }),
  enrolments: (n) => ({ entryKey: `copy ${n}`, status: 'exited', endedAt: new Date(0), nextStepAt: null }),
  campaign_logs: () => ({ enrolmentId: randomUUID() }),
  campaign_versions: (n) => ({ number: 1000 + n }),
  campaigns: () => ({}),
  message_templates: () => ({}),
  voice_calls: (n) => ({ attemptKey: `copy ${n}`, providerCallId: `copy ${n}`, dueAt: null }),
  call_transcripts: (n) => ({ seq: 1000 + n }),
  audit_log: () => ({}),
};

/** Copies one row of each of these collections, the one of the lead or its call where there is one: every page and bound overflows. */
export async function multiplyRows(db: Db, brokerId: string, leadId: string, times: number): Promise<void> {
  for (const [name, changes] of Object.entries(collections)) {
    const rows = db.collection<Document & { _id: string }>(name);
    const row = (await rows.findOne({ broker: brokerId, leadId })) ?? (await rows.findOne({ broker: brokerId }));
    if (!row) throw new Error(`the broker has nothing in ${name}`);
    const own = 'leadId' in row ? { ...row, leadId } : row;
    const copies = Array.from({ length: times }, (_, n) => ({ ...own, ...changes(n), _id: randomUUID() }));
    await rows.insertMany(copies);
  }
}
