import { hash } from 'node:crypto';
import type { Document } from 'mongodb';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { canonical } from '../audit/entry-digest.ts';
import { badInput } from '../errors.ts';
import type { BrokerReader } from '../storage/broker-reader.ts';
import type { StoredEntity } from '../storage/stored-entity.ts';
import type { RowFilter } from '../storage/tenancy/broker-collection.ts';
import { limits } from '../server/limits/numbers.ts';
import { Text } from '../text/input-format.ts';
import { Range } from '../text/number-range.ts';

const rowsByDefault = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: rowsByDefault, description: 'How many, 1 to 100.' })
  @Range(1, limits.first, 'PAGE_SIZE')
  first: number = rowsByDefault;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  @Text('cursor')
  after?: string | null;
}

@ObjectType({ description: 'Where a page ends and whether there is more.' })
class PageInfo {
  @Field({ description: 'Whether rows follow this page; ask for them with `endCursor` as `after`.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null when the page is empty.' })
  endCursor!: string | null;
}

interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  /** Counted only when it is asked for. */
  countAll: () => Promise<number>;
}

/** The Relay connection type of a node: `LeadConnection` with `LeadEdge`. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: 'A row of a page and its place in the list.' })
  class EdgeType implements Edge<T> {
    @Field(() => node, { description: 'The row itself.' })
    node!: T;

    @Field({ description: '`after` of a page that begins behind this row; fits only this list with this filter.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list, after the Relay specification of connections.' })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: 'The rows in the order of the list, `first` at most.' })
    edges!: EdgeType[];

    @Field(() => PageInfo, { description: 'Where the page ends and whether rows follow.' })
    pageInfo!: PageInfo;

    countAll!: () => Promise<number>;

    @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.countAll();
    }
  }
  return ConnectionType;
}

export interface PageQuery {
  filter: RowFilter;
  /** The field the list is sorted by, newest or largest first when `descending`; ties are broken by id. */
  sortBy: string;
  descending: boolean;
  /** How many there are in all, for a list whose length is known otherwise than by counting its rows. */
  count?: () => Promise<number>;
}

/** One page by keyset: the cursor holds the sort value, the id and a hash of the filter, so it fits only the list it came from. */
export async function readPage<T extends StoredEntity>(
  read: BrokerReader,
  entity: new () => T,
  query: PageQuery,
  { first, after }: PageArgs,
): Promise<Connection<T>> {
  const { filter, sortBy, descending, count = () => read.count(entity, filter) } = query;
  const direction = descending ? -1 : 1;
  const where = rowsAfter(query, after);
  const sort = sortBy === '_id' ? { _id: direction } : { [sortBy]: direction, _id: direction };
  const rows = await read.find(entity, where, { sort: sort as never, limit: first + 1 });
  return pageOf(rows, query, first, count);
}

/** The filter of a list, from a cursor on. BAD_USER_INPUT for a cursor of another list. */
export function rowsAfter(query: PageQuery, after: string | null | undefined): RowFilter {
  const { filter, sortBy, descending } = query;
  return after ? { $and: [filter, beyondCursor(after, hashOf(query), sortBy, descending)] } : filter;
}

/** The page of rows that were read in its order by other means; one row more than `first` says that there are more. */
export function pageOf<T extends { id: string }>(
  rows: T[],
  query: PageQuery,
  first: number,
  countAll: () => Promise<number>,
): Connection<T> {
  const list = hashOf(query);
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(node, query.sortBy, list) }));
  const pageInfo = { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return pageWith({ edges, pageInfo, countAll });
}

/** The same page with other nodes in place of its rows. */
export function mapPage<T, Shown>({ edges, ...page }: Connection<T>, show: (node: T) => Shown): Connection<Shown> {
  return pageWith({ ...page, edges: edges.map(({ node, cursor }) => ({ node: show(node), cursor })) });
}

function pageWith<T>(page: Connection<T>): Connection<T> {
  return Object.assign(Object.create(connectionPrototype) as Connection<T>, page);
}

function hashOf({ filter, sortBy, descending }: PageQuery): string {
  return hash('sha256', canonical({ filter, sortBy, descending }), 'base64url').slice(0, 12);
}

/** Plain pages carry the `totalCount` that the connection types expose. */
const connectionPrototype = {
  totalCount(this: Connection<unknown>): Promise<number> {
    return this.countAll();
  },
};

function cursorOf(node: { id: string }, sortBy: string, list: string): string {
  const value =
    sortBy === '_id' ? node.id : sortBy.split('.').reduce<unknown>((part, key) => (part as Document)?.[key], node);
  const kept = value instanceof Date ? { $date: value.toISOString() } : value;
  return Buffer.from(JSON.stringify([kept ?? null, node.id, list])).toString('base64url');
}

function beyondCursor(cursor: string, list: string, sortBy: string, descending: boolean): Document {
  const [kept, id, from] = decode(cursor);
  if (from !== list) throw badInput('after', 'CURSOR_OF_ANOTHER_LIST');
  const value = typeof kept === 'object' && kept !== null ? new Date((kept as { $date: string }).$date) : kept;
  const past = descending ? '$lt' : '$gt';
  if (sortBy === '_id') return { _id: { [past]: id } };
  return { $or: [{ [sortBy]: { [past]: value } }, { [sortBy]: value, _id: { [past]: id } }] };
}

function decode(cursor: string): [unknown, string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 3 && typeof parts[1] === 'string')
      return parts as [unknown, string, string];
  } catch {
    // not ours: the same refusal as below
  }
  throw badInput('after', 'CURSOR_INVALID');
}
