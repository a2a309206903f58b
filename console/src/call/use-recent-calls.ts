import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { run } from '../api/run.ts';
import { useFollow } from '../api/use-follow.ts';
import { useReload } from '../api/use-reload.ts';
import { CallNewsDocument, RecentCallsDocument, type CallCardFragment } from '../graphql/graphql.ts';

const shown = 50;

export interface RecentCalls {
  calls: CallCardFragment[] | null;
  error: unknown;
  reload: () => void;
}

/** The newest calls, each as it is now: loaded once, then changed by what happens to them. */
export function useRecentCalls(): RecentCalls {
  const client = useApolloClient();
  const [calls, setCalls] = useState<CallCardFragment[] | null>(null);
  const [error, setError] = useState<unknown>(null);

  const reload = useCallback(async () => {
    try {
      const recent = await run(client, RecentCallsDocument, { first: shown });
      setError(null);
      setCalls(recent.calls.edges.map(({ node }) => node));
    } catch (failure) {
      setError(failure);
    }
  }, [client]);

  useReload(reload);
  useFollow({
    document: CallNewsDocument,
    variables: {},
    from: null,
    pick: (data) => data.callUpdates,
    markOf: ({ id }) => id,
    onEvent: ({ call }) => setCalls((before) => before && withCall(before, call)),
  });
  return { calls, error, reload: () => void reload() };
}

function withCall(calls: CallCardFragment[], changed: CallCardFragment): CallCardFragment[] {
  const isKnown = calls.some(({ id }) => id === changed.id);
  const all = isKnown ? calls.map((call) => (call.id === changed.id ? changed : call)) : [changed, ...calls];
  return all.slice(0, shown);
}
