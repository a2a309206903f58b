import { AppError } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import { Broker } from './broker.entity.ts';

/** The viewer's own broker. It is the tenant itself, so it is read by its id and not through the tenant wall. */
export async function findBroker(scope: Scope): Promise<Broker> {
  const row = await scope.runtime.database.db
    .collection<{ _id: string }>('brokers')
    .findOne({ _id: scope.viewer.broker });
  if (!row) throw new AppError('NOT_FOUND');
  return hydrate(Broker, row);
}
