import type { Goal } from './bench.types.ts';
import type { Result } from './results.ts';

const head = ['Bench', 'Compared', 'Ratio', 'Goal', 'Reached', 'In short'];

/** The table of docs/performance.md of all results, and the machine that the newest of them ran on. */
export function performanceBlock(results: readonly Result[]): string {
  const { machine, date } = results.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)!;
  const rows = results.map(({ name, of, ratio, goal, inShort }) => {
    const goals = goal ? [goalText(goal), reachedText(goal)] : ['none set', ''];
    return [`\`${name}\``, of, ratio.toFixed(2), ...goals, inShort];
  });
  const { cores, memoryInGigabytes, platform, node, mongod } = machine;
  const where = `${cores} cores, ${memoryInGigabytes} GB, ${platform}, Node ${node}, mongod ${mongod}`;
  return `${markdownTable([head, ...rows])}\n\nMeasured on ${date.slice(0, 10)}: ${where}.`;
}

function goalText({ of = 'the ratio', atLeast, atMost }: Goal): string {
  const limits = [atLeast === undefined ? [] : `at least ${atLeast}`, atMost === undefined ? [] : `at most ${atMost}`];
  return `${of}: ${limits.flat().join(', ')}`;
}

function reachedText({ atLeast = -Infinity, atMost = Infinity, measured }: Goal): string {
  const isReached = measured >= atLeast && measured <= atMost;
  return `${isReached ? 'yes' : 'no'}: ${Number(measured.toFixed(2))}`;
}

/** Padded as the formatter does it, so that a new table needs no formatting. */
function markdownTable(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((cells) => cells[at]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const [first, ...others] = rows;
  return [line(first!), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}
