import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { run, type NonNullRoots } from '../api/run.ts';
import { useFollow } from '../api/use-follow.ts';
import { useReload } from '../api/use-reload.ts';
import {
  CallDetailDocument,
  CallNewsDocument,
  SpokenLinesDocument,
  type CallDetailQuery,
  type SpokenLineFragment,
} from '../graphql/graphql.ts';

export type CallDetail = Omit<NonNullRoots<CallDetailQuery>['call'], 'transcript'>;

export interface LiveCall {
  call: CallDetail | null;
  lines: SpokenLineFragment[];
  error: unknown;
  reload: () => void;
}

/** One call: what is known of it, and its transcript, which grows line by line as it is spoken. */
export function useCall(callId: string): LiveCall {
  const client = useApolloClient();
  const [call, setCall] = useState<CallDetail | null>(null);
  const [lines, setLines] = useState<SpokenLineFragment[]>([]);
  const [error, setError] = useState<unknown>(null);

  const reload = useCallback(async () => {
    try {
      const found = await run(client, CallDetailDocument, { id: callId });
      setError(null);
      setLines(found.call.transcript?.edges.map(({ node }) => node) ?? []);
      setCall(found.call);
    } catch (failure) {
      setError(failure);
    }
  }, [client, callId]);

  useReload(reload);
  const isLoaded = call?.id === callId;
  useFollow({
    document: SpokenLinesDocument,
    variables: { callId },
    from: lines.at(-1)?.seq ?? null,
    pick: (data) => data.callTranscript,
    markOf: ({ seq }) => seq,
    onEvent: (line) => setLines((before) => withLine(before, line)),
    isWanted: isLoaded,
  });
  useFollow({
    document: CallNewsDocument,
    variables: {},
    from: null,
    pick: (data) => data.callUpdates,
    markOf: ({ id }) => id,
    onEvent: ({ call: changed }) => changed.id === callId && setCall(changed),
    isWanted: isLoaded,
  });
  return { call, lines, error, reload: () => void reload() };
}

function withLine(lines: SpokenLineFragment[], line: SpokenLineFragment): SpokenLineFragment[] {
  return lines.some(({ seq }) => seq === line.seq) ? lines : [...lines, line];
}
