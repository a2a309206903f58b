import { readFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);

/** A page of the documentation, by its path in the repository. */
export function readPage(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8');
}

/** The text below a heading, up to the next one. */
export function section(page: string, title: string): string {
  const body = page.split(new RegExp(`^#+ ${title}$`, 'm'))[1];
  if (body === undefined) throw new Error(`the page has no section ${title}`);
  return body.split(/^#+ /m)[0]!;
}
