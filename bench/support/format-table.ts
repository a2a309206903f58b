type Cell = string | number;

/** Rows as aligned text with a head; numbers to the right. */
export function formatTable(rows: readonly Record<string, Cell>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const texts = rows.map((row) => columns.map((column) => show(row[column] ?? '')));
  const widths = columns.map((column, at) => Math.max(column.length, ...texts.map((cells) => cells[at]!.length)));
  const isNumber = columns.map((column) => rows.every((row) => typeof row[column] === 'number'));
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...texts.map(line)].join('\n');
}

function show(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell.toFixed(cell >= 100 ? 0 : 2);
}
