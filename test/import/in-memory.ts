import { Readable } from 'node:stream';
import { openLeadFile, type LeadRow } from '../../src/lead/import/csv/read-leads.ts';
import { importBatch } from '../../src/lead/import/job/import-batch.ts';
import { SeenPeople } from '../../src/lead/import/match/seen-people.ts';
import { TrialLeads } from '../../src/lead/import/match/trial-leads.ts';
import type { BrokerReader } from '../../src/storage/broker-reader.ts';

const none = { find: async () => [], stream: async function* () {} };
const nobodyStored = { ...none, collection: () => none } as unknown as BrokerReader;

async function rowsOf(content: string, seen: SeenPeople): Promise<LeadRow[]> {
  const place = { country: 'MX', today: '2026-12-01' } as const;
  const file = await openLeadFile(Readable.from([Buffer.from(content.replaceAll('#', '123'))]), place);
  if ('refused' in file) throw new Error('the columns cannot be read');
  const rows: LeadRow[] = [];
  for await (const row of file.rows) {
    if ('lead' in row) seen.note(row.lead, row.line);
    rows.push(row);
  }
  return rows;
}

/** What becomes of each file in turn, its rows brought in so many at once. */
export async function resultsIn(size: number, contents: readonly string[]) {
  const leads = new TrialLeads(nobodyStored);
  const all = [];
  for (const content of contents) {
    const results = { created: 0, updated: 0, unchanged: 0, refused: [] as number[] };
    const seen = new SeenPeople();
    const context = { columns: {}, members: new Map(), seen } as const;
    const rows = await rowsOf(content, seen);
    for (let from = 0; from < rows.length; from += size) {
      const part = await importBatch(leads, context, rows.slice(from, from + size));
      results.created += part.created;
      results.updated += part.updated;
      results.unchanged += part.unchanged;
      results.refused.push(...part.refusals.map(({ line }) => line));
    }
    all.push(results);
  }
  return all;
}
