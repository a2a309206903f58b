import type { Scope } from '../runtime/scope.ts';
import type { UpdateBrokerInput } from './account.types.ts';
import { Broker } from './broker.entity.ts';

/** Changes what is given of the viewer's broker. CONFLICT COUNTRY_IN_USE for another country once there are leads. */
export async function updateBroker(scope: Scope, input: UpdateBrokerInput): Promise<Broker> {
  scope.viewer.require('broker:write');
  const { idempotencyKey: _key, ...values } = input;
  return scope.commit(
    async (tx) => {
      const broker = await tx.lock(Broker, tx.broker);
      const { country: formerCountry } = broker;
      Object.assign(broker, values, values.allowedOrigins === null && { allowedOrigins: [] });
      tx.record('broker.updated', broker, broker.country === formerCountry ? {} : { formerCountry });
      return broker;
    },
    { operation: 'updateBroker', input },
  );
}
