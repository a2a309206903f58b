import type { Scope } from '../runtime/scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import type { Constructor, StoredEntity } from '../storage/stored-entity.ts';
import { pageOf, readPage, type Connection, type PageArgs } from './connection.ts';

export interface NestedQuery<T> {
  /** The field of a row that names its parent, and the parent. */
  parent: { field: keyof T & string; id: string };
  /** As in `PageQuery`; ties are broken by id. */
  sortBy: (keyof T & string) | '_id';
  descending: boolean;
}

/**
 * A page of the rows that belong to one of many parents, such as the messages of each lead of a list. The first pages of
 * all parents are one query; a later page is one of its own.
 */
export async function readNestedPage<T extends StoredEntity>(
  scope: Scope,
  entity: Constructor<T>,
  { parent: { field, id }, sortBy, descending }: NestedQuery<T>,
  page: PageArgs,
): Promise<Connection<T>> {
  const query = { filter: { [field]: id }, sortBy, descending };
  if (page.after) return readPage(scope.read, entity, query, page);
  const name = `${entity.name} by ${field}, ${page.first} by ${sortBy}`;
  const rows = await scope.batch<T[]>(name, id, async (ids) => {
    const direction = descending ? -1 : 1;
    const first = { $topN: { n: page.first + 1, sortBy: { [sortBy]: direction, _id: direction }, output: '$$ROOT' } };
    const stages = [
      { $match: { [field]: { $in: ids } } },
      { $group: { _id: `$${field}`, rows: first, count: { $sum: 1 } } },
    ];
    // A first page looks at every row of its parent.
    const groups = await scope.read.addUp(entity, stages);
    const found = groups.map(({ _id, rows: own }) => [_id as string, own as object[]] as const);
    scope.read.countRows(found.reduce((sum, [, own]) => sum + own.length, 0));
    return new Map(found.map(([parent, own]) => [parent, own.map((row) => hydrate(entity, row))]));
  });
  return pageOf(rows ?? [], query, page.first, () => scope.read.count(entity, query.filter));
}
