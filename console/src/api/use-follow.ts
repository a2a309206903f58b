import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { codeOf } from './error-code.ts';
import { follow, waitBeforeRetry, type Ending } from './follow.ts';
import type { NonNullRoots } from './run.ts';

/** What a screen follows: a subscription that takes `after`, and what to do with each event. */
export interface Following<Data, Variables, Event, Mark> {
  document: TypedDocumentNode<Data, Variables>;
  /** The variables besides `after`; a change of them opens another stream. */
  variables: Omit<Variables, 'after'>;
  /** The last event that is known already; null: from now on. */
  from: Mark | null;
  pick: (data: NonNullRoots<Data>) => Event;
  markOf: (event: Event) => Mark;
  onEvent: (event: Event) => void;
  /** Nothing is followed until it is true. */
  isWanted?: boolean;
}

/** Follows a subscription while the component is there, across lost connections. */
export function useFollow<Data, Variables extends OperationVariables, Event, Mark>(
  following: Following<Data, Variables, Event, Mark>,
): void {
  const client = useApolloClient();
  const { document, variables, isWanted = true } = following;
  const key = JSON.stringify(variables);
  const current = useEffectEvent(() => following);

  useEffect(() => {
    if (!isWanted) return undefined;
    const { from } = current();
    return follow<Event, Mark>(
      {
        open: (after, { next, end }) => {
          const asked = { ...(JSON.parse(key) as object), after } as unknown as Variables;
          const subscription = client.subscribe({ query: document, variables: asked, errorPolicy: 'none' }).subscribe({
            next: ({ data }) => data && next(current().pick(data as NonNullRoots<Data>)),
            error: (error: unknown) => end(endingOf(error)),
            complete: () => end('lost'),
          });
          return () => subscription.unsubscribe();
        },
        markOf: (event) => current().markOf(event),
        onEvent: (event) => current().onEvent(event),
        wait: waitBeforeRetry,
      },
      from,
    );
  }, [client, document, key, isWanted]);
}

function endingOf(error: unknown): Ending {
  const code = codeOf(error);
  if (code === 'BAD_USER_INPUT') return 'forgotten';
  return code === 'FORBIDDEN' || code === 'NOT_FOUND' || code === 'UNAUTHENTICATED' ? 'refused' : 'lost';
}
