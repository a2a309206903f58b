import { refusal } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import { FollowerFault } from './follower-fault.entity.ts';
import type { RetryFollowerFaultInput } from './follower-fault.types.ts';

/**
 * Asks for another try: the entry is given to its follower once more, a counter is rebuilt from the start of the log. A
 * fault that is settled, or asked about already, stays as it is.
 */
export async function retryFollowerFault(scope: Scope, input: RetryFollowerFaultInput): Promise<FollowerFault> {
  scope.viewer.require('broker:write');
  const names = scope.runtime.followers.map(({ name }) => name);
  return scope.commit(
    async (tx) => {
      const fault = await tx.get(FollowerFault, input.faultId);
      if (!names.includes(fault.follower)) throw refusal('FOLLOWER_GONE', { follower: fault.follower });
      if (fault.settledAt || fault.retryAt) return fault;
      fault.retryAt = tx.now();
      // The seal of this event makes the followers of the broker due.
      tx.record('follower.retry_requested', fault);
      return fault;
    },
    { operation: 'retryFollowerFault', input },
  );
}
