import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLeadFile } from '../../src/lead/import/csv/read-leads.ts';
import { importBatch, type BatchRow } from '../../src/lead/import/job/import-batch.ts';
import { SeenPeople } from '../../src/lead/import/job/seen-people.ts';
import { TrialLeads } from '../../src/lead/import/job/trial-leads.ts';
import type { BrokerReader } from '../../src/storage/broker-reader.ts';
import { filesOfFewPeople } from './few-people.ts';

const nobodyStored = { find: async () => [] } as unknown as BrokerReader;
const context = { language: 'en', columns: {}, members: new Map() } as const;

async function rowsOf(content: string): Promise<BatchRow[]> {
  const place = { country: 'MX', today: '2026-12-01' } as const;
  const file = await openLeadFile(Readable.from([Buffer.from(content.replaceAll('#', '123'))]), place);
  if ('refused' in file) throw new Error('the columns cannot be read');
  const seen = new SeenPeople();
  const rows: BatchRow[] = [];
  for await (const row of file.rows) rows.push({ ...row, isRepeated: 'lead' in row && seen.meet(row.lead) });
  return rows;
}

/** What becomes of each file in turn, its rows brought in so many at once. */
async function resultsIn(size: number, contents: readonly string[]) {
  const leads = new TrialLeads(nobodyStored);
  const results = { created: 0, updated: 0, unchanged: 0, refused: [] as number[] };
  for (const content of contents) {
    const rows = await rowsOf(content);
    for (let from = 0; from < rows.length; from += size) {
      const part = await importBatch(leads, context, rows.slice(from, from + size));
      results.created += part.created;
      results.updated += part.updated;
      results.unchanged += part.unchanged;
      results.refused.push(...part.refusals.map(({ line }) => line));
    }
  }
  return results;
}

async function comeToTheSame(...contents: [string, string]) {
  const together = await resultsIn(500, contents);
  expect(await resultsIn(1, contents)).toEqual(together);
  expect(await resultsIn(3, contents)).toEqual(together);
}

it('the rows of a file come to the same in batches of whatever size', async () => {
  const property = fc.asyncProperty(filesOfFewPeople, filesOfFewPeople, comeToTheSame);
  await fc.assert(property, { numRuns: 300, seed: 20261201 });
}, 120_000);
