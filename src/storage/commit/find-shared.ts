import type { FindOptions } from 'mongodb';
import { hydrate } from '../broker-reader.ts';
import type { BrokerEntity, Constructor } from '../stored-entity.ts';
import type { Row, RowFilter } from '../tenancy/broker-collection.ts';
import { everyBroker } from '../tenancy/every-broker.ts';
import type { TxContext } from './tx-context.ts';

export type RowOptions = Pick<FindOptions, 'sort' | 'hint' | 'limit'>;

/** Rows of the broker and of the installation in one request of the transaction. */
export async function findShared<T extends BrokerEntity>(
  { em, db, session, broker }: TxContext,
  entity: Constructor<T>,
  filter: RowFilter,
  options: RowOptions,
): Promise<T[]> {
  const rows = db.collection<Row>(em.getMetadata().get(entity).tableName);
  const found = await rows
    .find({ broker: { $in: [broker, everyBroker] }, ...filter }, { ...options, session })
    .toArray();
  return found.map((row) => hydrate(entity, row));
}
