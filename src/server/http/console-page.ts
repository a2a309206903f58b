import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** In the order in which they are chosen. */
export const codings = ['br', 'gzip', 'identity'] as const;
type Coding = (typeof codings)[number];

/** A file of the built console, as it is and in the compressed forms that the build has put beside it. */
export interface Page {
  /** Below the root, such as `console/index.html`. */
  path: string;
  type: string;
  forms: Map<Coding, { content: Buffer; tag: string }>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

const endings: Record<Coding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** All files below the folder. */
export async function readPages(root: string): Promise<Page[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const plain = paths.filter((path) => !path.endsWith('.br') && !path.endsWith('.gz'));
  return Promise.all(plain.map((path) => readPage(root, path, new Set(paths))));
}

async function readPage(root: string, path: string, paths: ReadonlySet<string>): Promise<Page> {
  const forms: Page['forms'] = new Map();
  for (const coding of codings) {
    const place = `${path}${endings[coding]}`;
    if (!paths.has(place)) continue;
    const content = await readFile(place);
    forms.set(coding, { content, tag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` });
  }
  const type = types[extname(path)] ?? 'application/octet-stream';
  return { path: relative(root, path).replaceAll('\\', '/'), type, forms };
}
