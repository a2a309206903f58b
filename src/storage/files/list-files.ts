import { pageOf, sizeOfPage, sortFor, type Connection, type PageArgs } from '../../graphql/connection.ts';
import { rowsBetween } from '../../graphql/cursor.ts';
import type { Scope } from '../../runtime/scope.ts';
import { storedFile, type StoredFile } from './stored-file.ts';

/** A page of the broker's files, the newest first. */
export async function listFiles(scope: Scope, page: PageArgs): Promise<Connection<StoredFile>> {
  scope.viewer.require('file:read');
  const { files } = scope.runtime;
  const query = { filter: { 'metadata.broker': scope.viewer.broker }, sortBy: '_id', descending: true };
  const { rows, fromEnd } = sizeOfPage(page);
  const found = await files.list(rowsBetween(query, page), sortFor(query, fromEnd), rows + 1);
  return pageOf(found.map(storedFile), query, page, async () => {
    const count = await files.count(scope.viewer.broker);
    scope.read.countExamined(count);
    return count;
  });
}
