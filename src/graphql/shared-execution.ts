import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { Viewer } from '../account/viewer.ts';
import { ActorKind } from '../audit/audit-log.entity.ts';
import { Scope } from '../scope.ts';
import { RowBudget } from '../storage/row-budget.ts';
import type { Admission } from './admission/admission.ts';
import type { Context } from './context.ts';
import { limits } from './limits/numbers.ts';
import { OperationMeter } from './limits/operation-meter.ts';
import { asGraphqlError, type SocketContext } from './socket-operation.ts';

type Result = Promise<ExecutionResult>;
type Results = AsyncIterableIterator<ExecutionResult, undefined>;

/**
 * Carries a subscription out for each event, and once for all sockets of a broker that asked the same and may see the
 * same: twenty dashboards cost little more than one. No resolver can tell them apart, for the scope is nobody's in person.
 */
export class SharedExecutions {
  readonly #admission: Admission;
  /** By event, then by rights and what was asked; gone with the event. */
  readonly #results = new WeakMap<object, Map<string, Result>>();

  constructor(admission: Admission) {
    this.#admission = admission;
  }

  /** What it costs is what one event of it may cost; that was taken, and it is not given back. */
  subscribe = async (args: ExecutionArgs): Promise<Results | ExecutionResult> => {
    const { payer } = args.contextValue as SocketContext;
    try {
      const leave = await this.#admission.place(payer);
      const events = await createSourceEventStream(args).finally(leave);
      return Symbol.asyncIterator in events ? this.#follow(events, args) : events;
    } catch (error) {
      return { errors: [asGraphqlError(error)] };
    }
  };

  /** Not a generator: one that was never read would never end its events. */
  #follow(source: AsyncIterable<unknown>, args: ExecutionArgs): Results {
    const events = source[Symbol.asyncIterator]();
    const end = { done: true, value: undefined } as const;
    return {
      next: async () => {
        const { done, value } = await events.next();
        return done ? end : { done: false, value: await this.#executeOnce(args, value as object) };
      },
      return: async () => {
        await events.return?.();
        return end;
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
    const key = [scope.viewer.broker, ...scope.viewer.permissions.toSorted(), asked].join(' ');
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
      scope: new Scope(scope.runtime, nobody, { rows: new RowBudget(limits.rows) }),
      address,
      payer,
      meter: new OperationMeter(),
    };
    const leave = await this.#admission.placeForEvent(payer);
    return Promise.resolve(execute({ ...args, rootValue: event, contextValue })).finally(leave);
  }
}
