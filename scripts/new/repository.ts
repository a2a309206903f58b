import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Texts of the repository by their paths. */
export type Repository = ReadonlyMap<string, string>;

/** What a new operation may have to fit: the slices, the documents, the tables of the isolation tests and the page of the API. */
const read = ['src/**/*.ts', 'schema/operations/*.graphql', 'test/isolation/**/*.ts', 'docs/api.md'];

export async function readRepository(root: string): Promise<Repository> {
  const paths: string[] = [];
  for await (const path of glob(read, { cwd: root })) paths.push(path);
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
  );
}

/** The text of a file that is always there. */
export function textOf(repository: Repository, path: string): string {
  const text = repository.get(path);
  if (text === undefined) throw new Error(`${path} is not read`);
  return text;
}
