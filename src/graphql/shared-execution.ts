import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { Viewer } from '../account/viewer.ts';
import { ActorKind } from '../audit/audit-log.entity.ts';
import { refusal } from '../errors.ts';
import { Scope } from '../scope.ts';
import { RowBudget } from '../storage/row-budget.ts';
import type { Admission } from './admission/admission.ts';
import type { Context } from './context.ts';
import { limits } from './limits/numbers.ts';
import { OperationMeter } from './limits/operation-meter.ts';
import { SubscriptionCount } from './limits/subscription-count.ts';
import { asGraphqlError, type SocketContext } from './socket-operation.ts';

type Result = Promise<ExecutionResult>;
type Results = AsyncIterableIterator<ExecutionResult, undefined>;

/**
 * Carries a subscription out for each event, and once for all sockets of a broker that asked the same in the same language
 * and may see the same: twenty dashboards cost little more than one. No resolver can tell them apart, for the scope is
 * nobody's in person.
 */
export class SharedExecutions {
  readonly #admission: Admission;
  readonly #count = new SubscriptionCount();
  /** By event, then by rights, language and what was asked; gone with the event. */
  readonly #results = new WeakMap<object, Map<string, Result>>();

  constructor(admission: Admission) {
    this.#admission = admission;
  }

  /** What it costs is what one event of it may cost; that was taken, and it is not given back. */
  subscribe = async (args: ExecutionArgs): Promise<Results | ExecutionResult> => {
    const { payer, scope } = args.contextValue as SocketContext;
    const end = this.#count.open(scope.viewer.isAnonymous ? '' : scope.viewer.broker);
    if (!end)
      return { errors: [asGraphqlError(refusal('TOO_MANY_SUBSCRIPTIONS', { most: limits.subscriptionsPerBroker }))] };
    try {
      const leave = await this.#admission.place(payer);
      const events = await createSourceEventStream(args).finally(leave);
      if (Symbol.asyncIterator in events) return this.#follow(events, args, end);
      end();
      return events;
    } catch (error) {
      end();
      return { errors: [asGraphqlError(error)] };
    }
  };

  /** Not a generator: one that was never read would never end its events. */
  #follow(source: AsyncIterable<unknown>, args: ExecutionArgs, end: () => void): Results {
    const events = source[Symbol.asyncIterator]();
    const over = { done: true, value: undefined } as const;
    return {
      next: async () => {
        try {
          const { done, value } = await events.next();
          if (!done) return { done: false, value: await this.#executeOnce(args, value as object) };
        } catch (error) {
          end();
          throw error;
        }
        end();
        return over;
      },
      return: async () => {
        end();
        await events.return?.();
        return over;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #executeOnce(args: ExecutionArgs, event: object): Result {
    const { scope, asked } = args.contextValue as SocketContext;
    const ofEvent = this.#results.get(event) ?? new Map<string, Result>();
    this.#results.set(event, ofEvent);
    const { broker, permissions } = scope.viewer;
    const key = [broker, scope.language, ...permissions.toSorted(), asked].join(' ');
    const result = ofEvent.get(key) ?? this.#executeFor(args, event);
    ofEvent.set(key, result);
    return result;
  }

  /** As the socket would, but nobody in person. */
  async #executeFor(args: ExecutionArgs, event: object): Result {
    const { scope, address, payer } = args.contextValue as SocketContext;
    const { broker, permissions } = scope.viewer;
    const nobody = new Viewer({ kind: ActorKind.SYSTEM, id: 'subscription' }, broker, permissions);
    const contextValue: Context = {
      scope: new Scope(scope.runtime, nobody, { rows: new RowBudget(limits.rows), language: scope.language }),
      address,
      payer,
      meter: new OperationMeter(),
    };
    const leave = await this.#admission.placeForEvent(payer);
    return Promise.resolve(execute({ ...args, rootValue: event, contextValue })).finally(leave);
  }
}
