import type { Scope } from '../runtime/scope.ts';
import type { Payer } from '../server/admission/budgets.ts';
import type { OperationMeter } from '../server/limits/operation-meter.ts';

/** What a resolver is given besides its arguments. */
export interface Context {
  scope: Scope;
  /** Network address of the client, for limits on failed sign-ins. */
  address: string;
  /** Whose budgets the operation draws on. */
  payer: Payer;
  meter: OperationMeter;
}

/** What `subscribe` of a subscription is given; its arguments are raw there, checked by GraphQL's types only. */
export interface Following<Args> {
  context: Context;
  args: Args;
}
