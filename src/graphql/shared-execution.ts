import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { Viewer } from '../account/viewer.ts';
import { ActorKind } from '../audit/audit-log.entity.ts';
import { Scope } from '../scope.ts';
import { RowBudget } from '../storage/row-budget.ts';
import type { Context } from './context.ts';
import { AnswerText } from './limits/answer-text.ts';
import { limits } from './limits/numbers.ts';

/** What a socket subscribes with. */
export interface SocketContext extends Context {
  /** All that was sent: document, variables and the name of the operation, as one text. */
  asked: string;
}

type Result = Promise<ExecutionResult>;
type Results = AsyncIterableIterator<ExecutionResult, undefined>;

/**
 * Carries a subscription out for each event, and once for all sockets of a broker that asked the same and may see the
 * same: twenty dashboards cost little more than one. No resolver can tell them apart, for the scope is nobody's in person.
 */
export class SharedExecutions {
  /** By event, then by rights and what was asked; gone with the event. */
  readonly #results = new WeakMap<object, Map<string, Result>>();

  subscribe = async (args: ExecutionArgs): Promise<Results | ExecutionResult> => {
    const events = await createSourceEventStream(args);
    return Symbol.asyncIterator in events ? this.#follow(events, args) : events;
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
    const result = ofEvent.get(key) ?? executeFor(args, event);
    ofEvent.set(key, result);
    return result;
  }
}

/** As the socket would, but nobody in person. */
async function executeFor(args: ExecutionArgs, event: object): Result {
  const { scope, address } = args.contextValue as SocketContext;
  const { broker, permissions } = scope.viewer;
  const nobody = new Viewer({ kind: ActorKind.SYSTEM, id: 'subscription' }, broker, permissions);
  const contextValue: Context = {
    scope: new Scope(scope.runtime, nobody, new RowBudget(limits.rows)),
    address,
    answerText: new AnswerText(),
  };
  return execute({ ...args, rootValue: event, contextValue });
}
