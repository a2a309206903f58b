import type { Constructor, StoredEntity } from '../stored-entity.ts';
import { BrokerCollection } from '../tenancy/broker-collection.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { TxContext } from './tx-context.ts';

/** The rows of an entity in the transaction, past the unit of work. Without `requests` for what runs in them already. */
export function collectionOf(
  { em, db, session, broker, written }: TxContext,
  entity: Constructor<StoredEntity>,
  requests?: OneAtATime,
): BrokerCollection {
  return new BrokerCollection(db, em.getMetadata().get(entity).tableName, broker, { session, requests, written });
}
