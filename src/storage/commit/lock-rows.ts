import { AppError } from '../../errors.ts';
import { BrokerEntity, type StoredEntity } from '../stored-entity.ts';
import { BrokerCollection } from '../tenancy/broker-collection.ts';
import type { TxContext } from './tx-context.ts';

type Constructor<T> = new () => T;

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
  { em, db, session, broker }: TxContext,
  entity: Constructor<T>,
  ids: string[],
): Promise<Map<string, T>> {
  const rows = new BrokerCollection(db, em.getMetadata().get(entity).tableName, broker, session);
  await rows.updateMany({ _id: { $in: ids } }, { $inc: { version: 1 } });
  const found = await em.find(entity, { id: { $in: ids } }, { refresh: true });
  return new Map(found.map((one) => [one.id, one as T]));
}
