import { pageOf, rowsAfter, type Connection, type PageArgs } from '../../graphql/connection.ts';
import type { Scope } from '../../runtime/scope.ts';
import { storedFile, type StoredFile } from './stored-file.ts';

/** A page of the broker's files, the newest first. */
export async function listFiles(scope: Scope, { first, after }: PageArgs): Promise<Connection<StoredFile>> {
  scope.viewer.require('file:read');
  const { files } = scope.runtime;
  const query = { filter: { 'metadata.broker': scope.viewer.broker }, sortBy: '_id', descending: true };
  const rows = (await files.list(rowsAfter(query, after), first + 1)).map(storedFile);
  return pageOf(rows, query, first, async () => {
    const count = await files.count(scope.viewer.broker);
    scope.read.countExamined(count);
    return count;
  });
}
