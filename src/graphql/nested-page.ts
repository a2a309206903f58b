import type { Scope } from '../runtime/scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import type { Constructor, StoredEntity } from '../storage/stored-entity.ts';
import { pageOf, readPage, sizeOfPage, sortFor, type Connection, type PageArgs } from './connection.ts';

export interface NestedQuery<T> {
  /** The field of a row that names its parent, and the parent. */
  parent: { field: keyof T & string; id: string };
  /** As in `PageQuery`; ties are broken by id. */
  sortBy: (keyof T & string) | '_id';
  descending: boolean;
}

/**
 * A page of the rows that belong to one of many parents, such as the messages of each lead of a list. The first or the
 * last pages of all parents are one query; a page between is one of its own.
 */
export async function readNestedPage<T extends StoredEntity>(
  scope: Scope,
  entity: Constructor<T>,
  { parent: { field, id }, sortBy, descending }: NestedQuery<T>,
  page: PageArgs,
): Promise<Connection<T>> {
  const query = { filter: { [field]: id }, sortBy, descending };
  if (page.after || page.before) return readPage(scope.read, entity, query, page);
  const { rows, fromEnd } = sizeOfPage(page);
  const sort = sortFor(query, fromEnd);
  const name = `${entity.name} by ${field}, ${rows} by ${JSON.stringify(sort)}`;
  const found = await scope.batch<T[]>(name, id, async (ids) => {
    const own = { $topN: { n: rows + 1, sortBy: sort, output: '$$ROOT' } };
    const stages = [
      { $match: { [field]: { $in: ids } } },
      { $group: { _id: `$${field}`, rows: own, count: { $sum: 1 } } },
    ];
    // The first or the last page looks at every row of its parent.
    const groups = await scope.read.addUp(entity, stages);
    const byParent = groups.map(({ _id, rows: read }) => [_id as string, read as object[]] as const);
    scope.read.countRows(byParent.reduce((sum, [, read]) => sum + read.length, 0));
    return new Map(byParent.map(([parent, read]) => [parent, read.map((row) => hydrate(entity, row))]));
  });
  return pageOf(found ?? [], query, page, () => scope.read.count(entity, query.filter));
}
