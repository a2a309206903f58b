import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { Viewer } from '../../account/viewer.ts';
import { ActorKind } from '../../audit/audit-log.entity.ts';
import { refusal } from '../../errors.ts';
import { Scope } from '../../runtime/scope.ts';
import { RowBudget } from '../../storage/row-budget.ts';
import type { Admission } from '../admission/admission.ts';
import type { Context } from '../../graphql/context.ts';
import { limits } from '../limits/numbers.ts';
import { OperationMeter } from '../limits/operation-meter.ts';
import { SubscriptionCount } from '../limits/subscription-count.ts';
import { asGraphqlError, type SocketContext } from './socket-operation.ts';

/** Null when none of its readers waited for it any more. */
type Result = Promise<ExecutionResult | null>;
type Results = AsyncIterableIterator<ExecutionResult, undefined>;

/** Who takes the events of one subscription. */
interface Reader {
  isGone: boolean;
}

interface Execution {
  result: Result;
  readers: Reader[];
}

/**
 * Carries a subscription out for each event, and once for all sockets of a broker that asked the same in the same language
 * and may see the same: twenty dashboards cost little more than one, and are charged like one. No resolver can tell them
 * apart, because the scope belongs to no person.
 */
export class SharedExecutions {
  readonly #admission: Admission;
  readonly #count = new SubscriptionCount();
  /** By event, then by rights, language and what was asked; gone with the event. */
  readonly #executions = new WeakMap<object, Map<string, Execution>>();

  constructor(admission: Admission) {
    this.#admission = admission;
  }

  /** To begin costs what one event may cost; that was taken, and it is not given back. Its events are charged one by one. */
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
    const reader: Reader = { isGone: false };
    return {
      next: async () => {
        try {
          const { done, value: event } = await events.next();
          const value = done ? null : await this.#tell(args, event as object, reader);
          if (value) return { done: false, value };
        } catch (error) {
          end();
          await events.return?.();
          throw error;
        }
        end();
        return over;
      },
      return: async () => {
        reader.isGone = true;
        end();
        await events.return?.();
        return over;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** Null when the reader has gone meanwhile. */
  async #tell(args: ExecutionArgs, event: object, reader: Reader): Result {
    const { viewer } = (args.contextValue as SocketContext).scope;
    while (!reader.isGone) {
      const { permissions } = viewer;
      const result = await this.#executeOnce(args, event, reader);
      // While the event waited its reader may have lost a right; it was carried out with those that it had.
      for (const permission of permissions) viewer.require(permission);
      if (result) return result;
    }
    return null;
  }

  #executeOnce(args: ExecutionArgs, event: object, reader: Reader): Result {
    const { scope, asked } = args.contextValue as SocketContext;
    const ofEvent = this.#executions.get(event) ?? new Map<string, Execution>();
    this.#executions.set(event, ofEvent);
    const { broker, permissions } = scope.viewer;
    const key = [broker, scope.language, ...permissions.toSorted(), asked].join(' ');
    const known = ofEvent.get(key);
    known?.readers.push(reader);
    if (known) return known.result;
    const readers = [reader];
    const isWanted = () => readers.some(({ isGone }) => !isGone);
    const result = this.#executeFor(args, event, isWanted).then((executed) => {
      // A reader who came while it was given up begins it again.
      if (!executed) ofEvent.delete(key);
      return executed;
    });
    ofEvent.set(key, { result, readers });
    return result;
  }

  /** As the socket would, but nobody in person. */
  async #executeFor(args: ExecutionArgs, event: object, isWanted: () => boolean): Result {
    const { scope, address, payer, charge } = args.contextValue as SocketContext;
    const { broker, permissions } = scope.viewer;
    const nobody = new Viewer({ kind: ActorKind.SYSTEM, id: 'subscription' }, broker, permissions);
    const contextValue: Context = {
      scope: new Scope(scope.runtime, nobody, { rows: new RowBudget(limits.rows), language: scope.language }),
      address,
      payer,
      meter: new OperationMeter(),
    };
    const place = await this.#admission.placeForEvent(payer, charge.fields, isWanted);
    if (!place) return null;
    try {
      return await execute({ ...args, rootValue: event, contextValue });
    } finally {
      place.leave();
      place.charge.settle({ points: contextValue.meter.points, examined: contextValue.scope.examined });
    }
  }
}
