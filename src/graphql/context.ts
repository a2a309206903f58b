import type { Scope } from '../scope.ts';
import type { AnswerText } from './limits/answer-text.ts';

/** What a resolver is given besides its arguments. */
export interface Context {
  scope: Scope;
  /** Network address of the client, for limits on failed sign-ins. */
  address: string;
  /** Counts what the answer holds, against the limit. */
  answerText: AnswerText;
}

/** What `subscribe` of a subscription is given; its arguments are raw there, checked by GraphQL's types only. */
export interface Following<Args> {
  context: Context;
  args: Args;
}
