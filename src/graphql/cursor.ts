import { hash } from 'node:crypto';
import type { Document } from 'mongodb';
import { canonical } from '../audit/entry-digest.ts';
import { badInput } from '../errors.ts';
import type { RowFilter } from '../storage/tenancy/broker-collection.ts';

export interface ListOrder {
  filter: RowFilter;
  /** What the cursors of the list know it by, for a filter that moves with the time; the filter itself when left out. */
  knownBy?: RowFilter;
  /** The field the list is sorted by, newest or largest first when `descending`; ties are broken by id. */
  sortBy: string;
  descending: boolean;
}

/** The place of a row in a list: its sort value, its id and a hash of the list, so that it fits no other. */
export function cursorOf(node: { id: string }, list: ListOrder): string {
  const { sortBy } = list;
  const value =
    sortBy === '_id' ? node.id : sortBy.split('.').reduce<unknown>((part, key) => (part as Document)?.[key], node);
  const kept = value instanceof Date ? { $date: value.toISOString() } : value;
  return Buffer.from(JSON.stringify([kept ?? null, node.id, hashOf(list)])).toString('base64url');
}

export interface CursorArgs {
  after?: string | null;
  before?: string | null;
}

/** The filter of the rows between two cursors. BAD_USER_INPUT for a cursor of another list. */
export function rowsBetween(list: ListOrder, { after, before }: CursorArgs): RowFilter {
  const { filter, descending } = list;
  const bounds = [
    ...(after ? [beyond(list, 'after', after, descending ? '$lt' : '$gt')] : []),
    ...(before ? [beyond(list, 'before', before, descending ? '$gt' : '$lt')] : []),
  ];
  return bounds.length > 0 ? { $and: [filter, ...bounds] } : filter;
}

function beyond(list: ListOrder, field: keyof CursorArgs, cursor: string, operator: '$gt' | '$lt'): Document {
  const { sortBy } = list;
  const [kept, id, from] = decode(field, cursor);
  if (from !== hashOf(list)) throw badInput(field, 'CURSOR_OF_ANOTHER_LIST');
  const value = typeof kept === 'object' && kept !== null ? new Date((kept as { $date: string }).$date) : kept;
  if (sortBy === '_id') return { _id: { [operator]: id } };
  return { $or: [{ [sortBy]: { [operator]: value } }, { [sortBy]: value, _id: { [operator]: id } }] };
}

function decode(field: keyof CursorArgs, cursor: string): [unknown, string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 3 && typeof parts[1] === 'string')
      return parts as [unknown, string, string];
  } catch {
    // not ours: the same refusal as below
  }
  throw badInput(field, 'CURSOR_INVALID');
}

function hashOf({ filter, knownBy = filter, sortBy, descending }: ListOrder): string {
  return hash('sha256', canonical({ filter: knownBy, sortBy, descending }), 'base64url').slice(0, 12);
}
