import { pageOf, readPage, type Connection, type PageArgs } from '../graphql/connection.ts';
import type { Scope } from '../scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import { Message } from './message.entity.ts';

/** A page of a lead's messages, newest first. The first pages of many leads are one query. */
export async function messagesOf(scope: Scope, leadId: string, page: PageArgs): Promise<Connection<Message>> {
  const query = { filter: { leadId }, sortBy: 'createdAt', descending: true };
  if (page.after) return readPage(scope.read, Message, query, page);
  const rows = await scope.batch<Message[]>(`messages:${page.first}`, leadId, (leadIds) =>
    newest(scope, leadIds, page.first + 1),
  );
  return pageOf(rows ?? [], query, page.first, () => scope.read.count(Message, query.filter));
}

async function newest(scope: Scope, leadIds: string[], n: number): Promise<Map<string, Message[]>> {
  const rows = { $topN: { n, sortBy: { createdAt: -1, _id: -1 }, output: '$$ROOT' } };
  const stages = [{ $match: { leadId: { $in: leadIds } } }, { $group: { _id: '$leadId', rows } }];
  const groups = await scope.read.collection(Message).aggregate(stages, { maxTimeMS: 10_000 });
  return new Map(
    groups.map((group) => [group['_id'] as string, (group['rows'] as object[]).map((row) => hydrate(Message, row))]),
  );
}
