import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { performanceBlock } from './performance-block.ts';
import { readResult } from './results.ts';

const begin = '<!-- bench:begin -->';
const end = '<!-- bench:end -->';

/** Seen from the compiled file. */
const page = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));

/** Throws when docs/performance.md has no place for the figures. */
export async function requireMarkers(): Promise<void> {
  await splitPage();
}

/** Writes what these benches found between the markers of docs/performance.md. */
export async function writePage(names: readonly string[]): Promise<void> {
  const results = await Promise.all(names.map(readResult));
  const known = results.filter((result) => result !== null);
  if (known.length === 0) throw new Error('no bench has a result yet');
  const { before, after } = await splitPage();
  await writeFile(page, `${before}${begin}\n\n${performanceBlock(known)}\n\n${end}${after}`);
}

async function splitPage(): Promise<{ before: string; after: string }> {
  const text = await readFile(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(
      `docs/performance.md needs a line ${begin} and below it a line ${end}: the figures are written between them`,
    );
  return { before: text.slice(0, from), after: text.slice(to + end.length) };
}
