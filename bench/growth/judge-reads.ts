import { recordReads, type Read } from './record-reads.ts';
import type { BrokerServer } from './broker-server.ts';
import type { Operation } from './operations.ts';

export interface Judged {
  operation: string;
  /** Queries with pages of five rows and of fifty. */
  queries: [few: number, many: number];
  violations: string[];
  reads: Read[];
}

const few = 5;
const many = 50;

/** Whether the reads of an operation stay as cheap as they are however much there is. */
export async function judgeReads(server: BrokerServer, operation: Operation): Promise<Judged> {
  const withPages = (first: number) => ({ ...operation, variables: { ...operation.variables, first } });
  const short = operation.isPaged ? await recordReads(server, withPages(few)) : null;
  const reads = await recordReads(server, operation.isPaged ? withPages(many) : operation);
  const queries: Judged['queries'] = [(short ?? reads).length, reads.length];
  const alike = Map.groupBy(reads, ({ collection, plan, shape }) => [collection, plan, shape].join('; '));
  const violations = [...alike].flatMap(([what, all]) => faultsOf(worstOf(all)).map((fault) => `${fault}; ${what}`));
  if (queries[0] !== queries[1]) violations.push(`${queries[0]} queries for ${few} rows, ${queries[1]} for ${many}`);
  return { operation: operation.name, queries, violations, reads };
}

function faultsOf({ plan, keysExamined, returned, sorts }: Read): string[] {
  const faults: string[] = [];
  if (plan.includes('COLLSCAN')) faults.push('walks the collection');
  if (sorts) faults.push('sorts what it found');
  if (excess({ keysExamined, returned }) > 0) faults.push(`examines ${keysExamined} keys for ${returned} rows`);
  return faults;
}

/** Of the same read done several times, such as once for each column of a board. */
function worstOf(alike: Read[]): Read {
  return alike.toSorted((a, b) => excess(b) - excess(a))[0]!;
}

/** Keys that were looked at beyond what the returned rows explain. */
function excess({ keysExamined, returned }: Pick<Read, 'keysExamined' | 'returned'>): number {
  return keysExamined - (2 * returned + 10);
}
