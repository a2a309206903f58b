import type { Count, Counting, Follower, SealedEntry, SealedPage } from '../../../src/audit/followers/follower.ts';
import { ReportRow } from '../../../src/audit/followers/report-row.entity.ts';
import type { Runtime } from '../../../src/runtime/scope.ts';
import type { Tx } from '../../../src/storage/commit/tx.ts';

const events = ['lead.created', 'lead.stage_changed'] as const;
type Followed = (typeof events)[number];

/** A follower that writes a row for each entry, and fails when a test says so. A row cannot be written twice: the id is the entry's. */
export class ScriptedFollower implements Follower<Followed> {
  readonly name = 'scripted';
  version = 1;
  readonly events = events;
  /** How many entries each page had. */
  pages: number[] = [];
  /** Thrown at an entry; null where all goes well. */
  fault: (entry: SealedEntry<Followed>) => Error | null = () => null;
  /** Rows besides the one of each entry. */
  rowsMore = 0;

  reset(): void {
    Object.assign(this, { pages: [], fault: () => null, rowsMore: 0 });
  }

  async run(tx: Tx, { generation, entries }: SealedPage<Followed>): Promise<void> {
    this.pages.push(entries.length);
    const rows = await tx.collection(ReportRow);
    for (const entry of entries) {
      const row = (n: number) => ({
        _id: `${generation}:${entry.id}:${n}`,
        report: 'scripted',
        generation,
        day: entry.createdAt,
        dims: { lead: entry.leadId!, event: entry.event },
        n: {},
        createdAt: tx.now(),
      });
      await rows.insertMany(Array.from({ length: 1 + this.rowsMore }, (_, n) => row(n)));
      const fault = this.fault(entry);
      if (fault) throw fault;
    }
  }
}

/** A counter of leads that were created, under as many dimensions as a test says. */
export class ScriptedCounter implements Counting<Followed> {
  readonly name: string;
  version = 1;
  readonly events = events;
  fault: (entry: SealedEntry<Followed>) => Error | null = () => null;
  dims: (entry: SealedEntry<Followed>) => string[] = ({ event }) => [event];

  constructor(name = 'scripted-counter') {
    this.name = name;
  }

  reset(): void {
    this.fault = () => null;
    this.dims = ({ event }) => [event];
  }

  count(entry: SealedEntry<Followed>): Count[] {
    const fault = this.fault(entry);
    if (fault) throw fault;
    return this.dims(entry).map((what) => ({ at: entry.createdAt, dims: { what }, add: { entries: 1 } }));
  }
}

type Row = Record<string, string | number>;

/** What was counted or written under a name in its current generation: the dimensions, and how much. */
export async function rowsOf({ database: { db } }: Runtime, broker: string, report: string): Promise<Row[] | null> {
  const cursor = await db.collection('follower_cursors').findOne({ broker, follower: report, isCurrent: true });
  if (!cursor) return null;
  const rows = await db.collection('report_rows').find({ broker, report, generation: cursor['generation'] }).toArray();
  return rows.map((row) => ({ ...row['dims'], ...row['n'] }) as Row);
}
