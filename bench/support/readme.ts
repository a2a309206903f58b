import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { performanceBlock } from './performance-block.ts';
import { readResult } from './results.ts';

const begin = '<!-- bench:begin -->';
const end = '<!-- bench:end -->';

/** Seen from the compiled file. */
const readme = fileURLToPath(new URL('../../../README.md', import.meta.url));

/** Throws when the README has no place for the figures. */
export async function requireMarkers(): Promise<void> {
  await splitReadme();
}

/** Writes what these benches found between the README's markers. */
export async function writeReadme(names: readonly string[]): Promise<void> {
  const results = await Promise.all(names.map(readResult));
  const known = results.filter((result) => result !== null);
  if (known.length === 0) throw new Error('no bench has a result yet');
  const { before, after } = await splitReadme();
  await writeFile(readme, `${before}${begin}\n\n${performanceBlock(known)}\n\n${end}${after}`);
}

async function splitReadme(): Promise<{ before: string; after: string }> {
  const text = await readFile(readme, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`README.md needs a line ${begin} and below it a line ${end}: the figures are written between them`);
  return { before: text.slice(0, from), after: text.slice(to + end.length) };
}
