import { AppError } from '../../errors.ts';
import { BrokerEntity, type Constructor, type StoredEntity } from '../stored-entity.ts';
import { collectionOf } from './collection-of.ts';
import type { TxContext } from './tx-context.ts';

/** Raises the row's version, by which another commit that wants it waits, and answers the entity; NOT_FOUND when there is none. */
export async function lockRow<T extends StoredEntity & { version: number }>(
  { em, db, session, broker }: TxContext,
  entity: Constructor<T>,
  id: string,
): Promise<T> {
  const own = entity.prototype instanceof BrokerEntity ? { _id: id, broker } : { _id: id };
  const rows = db.collection<{ _id: string; version: number }>(em.getMetadata().get(entity).tableName);
  const row = await rows.findOneAndUpdate(own, { $inc: { version: 1 } }, { session, returnDocument: 'after' });
  if (!row) throw new AppError('NOT_FOUND');
  return em.map(entity, row) as T;
}

/** The same for many rows at once, by id; what does not exist is left out. */
export async function lockRows<T extends BrokerEntity & { version: number }>(
  context: TxContext,
  entity: Constructor<T>,
  ids: string[],
): Promise<Map<string, T>> {
  await collectionOf(context, entity).updateMany({ _id: { $in: ids } }, { $inc: { version: 1 } });
  const found = await context.em.find(entity, { id: { $in: ids } }, { refresh: true });
  return new Map(found.map((one) => [one.id, one as T]));
}
