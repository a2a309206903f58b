import type { Scope } from '../scope.ts';
import type { UpdateBrokerInput } from './account.types.ts';
import { Broker } from './broker.entity.ts';

/** Changes what is given of the viewer's broker. */
export async function updateBroker(scope: Scope, input: UpdateBrokerInput): Promise<Broker> {
  scope.viewer.may('broker:write');
  return scope.commit(async (tx) => {
    const broker = await tx.lock(Broker, tx.broker);
    const given = Object.entries(input).filter(([, value]) => value != null);
    Object.assign(broker, Object.fromEntries(given));
    tx.record('broker.updated', broker);
    return broker;
  });
}
