import type { Constructor, StoredEntity } from '../stored-entity.ts';
import { BrokerCollection } from '../tenancy/broker-collection.ts';
import type { TxContext } from './tx-context.ts';

/** The rows of an entity in the transaction, past the unit of work. */
export function collectionOf(
  { em, db, session, broker }: TxContext,
  entity: Constructor<StoredEntity>,
): BrokerCollection {
  return new BrokerCollection(db, em.getMetadata().get(entity).tableName, broker, session);
}
