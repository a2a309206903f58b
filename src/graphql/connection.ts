import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { badInput } from '../errors.ts';
import { limits } from '../server/limits/numbers.ts';
import type { BrokerReader } from '../storage/broker-reader.ts';
import type { StoredEntity } from '../storage/stored-entity.ts';
import { Text } from '../text/input-format.ts';
import { Range } from '../text/number-range.ts';
import { cursorOf, rowsBetween, type CursorArgs, type ListOrder } from './cursor.ts';

/** Rows of a page that does not say how many. */
export const rowsByDefault = 20;

/** The arguments of a list, after the Relay specification of cursor connections. */
@ArgsType()
export class PageArgs implements CursorArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start of the list or behind \`after\`: 1 to 100, ${rowsByDefault} when neither it nor \`last\` is given.`,
  })
  @Range(1, limits.first, 'PAGE_SIZE')
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only rows behind this cursor: `endCursor` of the page before, with `first`.',
  })
  @Text('cursor')
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the end of the list or in front of `before`, 1 to 100, in the order of the list. Not with `first`.',
  })
  @Range(1, limits.first, 'PAGE_SIZE')
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only rows in front of this cursor: `startCursor` of the page behind, with `last`.',
  })
  @Text('cursor')
  before?: string | null;
}

/** How many rows a page has, and from which end of the list they are taken. BAD_USER_INPUT for both ends at once. */
export function sizeOfPage({ first, last }: PageArgs): { rows: number; fromEnd: boolean } {
  if (typeof first === 'number' && typeof last === 'number') throw badInput('last', 'FIRST_AND_LAST');
  return typeof last === 'number' ? { rows: last, fromEnd: true } : { rows: first ?? rowsByDefault, fromEnd: false };
}

@ObjectType({ description: 'Where a page begins and ends, and whether there is more.' })
class PageInfo {
  @Field({
    description:
      'Whether rows follow this page; ask for them with `endCursor` as `after`. With `last`: whether `before` was given.',
  })
  hasNextPage!: boolean;

  @Field({
    description:
      'Whether rows stand before this page; with `last`, ask for them with `startCursor` as `before`. With `first`: whether `after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null when the page is empty.' })
  startCursor!: string | null;

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

    @Field({
      description:
        '`after` of a page that begins behind this row, `before` of one that ends in front of it; fits only this list with this filter.',
    })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list, after the Relay specification of connections.' })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: 'The rows in the order of the list, each with its cursor.' })
    edges!: EdgeType[];

    @Field(() => [node], { description: 'The rows in the order of the list.' })
    nodes(): T[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => PageInfo, { description: 'Where the page begins and ends, and whether there is more.' })
    pageInfo!: PageInfo;

    countAll!: () => Promise<number>;

    @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.countAll();
    }
  }
  return ConnectionType;
}

export interface PageQuery extends ListOrder {
  /** How many there are in all, for a list whose length is known otherwise than by counting its rows. */
  count?: () => Promise<number>;
}

/** One page by keyset: a cursor fits only the list it came from. */
export async function readPage<T extends StoredEntity>(
  read: BrokerReader,
  entity: new () => T,
  query: PageQuery,
  page: PageArgs,
): Promise<Connection<T>> {
  const { filter, count = () => read.count(entity, filter) } = query;
  const { rows, fromEnd } = sizeOfPage(page);
  const sort = sortFor(query, fromEnd);
  const found = await read.find(entity, rowsBetween(query, page), { sort: sort as never, limit: rows + 1 });
  return pageOf(found, query, page, count);
}

/** The order in which the rows of a page are read: from its end, the order of the list turned round. */
export function sortFor({ sortBy, descending }: ListOrder, fromEnd: boolean): Record<string, 1 | -1> {
  const direction = descending === fromEnd ? 1 : -1;
  return sortBy === '_id' ? { _id: direction } : { [sortBy]: direction, _id: direction };
}

/** The page of rows that were read as `sortFor` says; one row more than the page takes says that there are more. */
export function pageOf<T extends { id: string }>(
  found: T[],
  list: ListOrder,
  page: PageArgs,
  countAll: () => Promise<number>,
): Connection<T> {
  const { rows, fromEnd } = sizeOfPage(page);
  const kept = fromEnd ? found.slice(0, rows).toReversed() : found.slice(0, rows);
  const edges = kept.map((node) => ({ node, cursor: cursorOf(node, list) }));
  const hasMore = found.length > rows;
  const pageInfo = {
    hasNextPage: fromEnd ? Boolean(page.before) : hasMore,
    hasPreviousPage: fromEnd ? hasMore : Boolean(page.after),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return pageWith({ edges, pageInfo, countAll });
}

/** The same page with other nodes in place of its rows. */
export function mapPage<T, Shown>({ edges, ...page }: Connection<T>, show: (node: T) => Shown): Connection<Shown> {
  return pageWith({ ...page, edges: edges.map(({ node, cursor }) => ({ node: show(node), cursor })) });
}

function pageWith<T>(page: Connection<T>): Connection<T> {
  return Object.assign(Object.create(connectionPrototype) as Connection<T>, page);
}

/** Plain pages carry the methods that the connection types expose. */
const connectionPrototype = {
  totalCount(this: Connection<unknown>): Promise<number> {
    return this.countAll();
  },
  nodes(this: Connection<unknown>): unknown[] {
    return this.edges.map(({ node }) => node);
  },
};
