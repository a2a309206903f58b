import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { run } from '../api/run.ts';
import { useFollow } from '../api/use-follow.ts';
import { useReload } from '../api/use-reload.ts';
import { BoardDocument, StageChangesDocument, StagePageDocument, type Stage } from '../graphql/graphql.ts';
import { boardFrom, withLead, withNextPage, withPages, type Board } from './board.ts';

const pageSize = 25;

export interface LiveBoard {
  board: Board | null;
  error: unknown;
  /** The lead that moved last, here or elsewhere. */
  lastMoved: string | null;
  reload: () => void;
  loadMore: (stage: Stage) => Promise<void>;
  change: (next: (board: Board) => Board) => void;
}

/**
 * The pipeline as it is: loaded once, then every move as it happens. New leads are no move, so the first pages are read
 * again every 15 seconds, and whenever the connection is there again.
 */
export function useBoard(): LiveBoard {
  const client = useApolloClient();
  const [board, setBoard] = useState<Board | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [lastMoved, setLastMoved] = useState<string | null>(null);
  const changes = useRef(0);
  const change = useCallback((next: (board: Board) => Board) => {
    changes.current++;
    setBoard((before) => before && next(before));
  }, []);

  const reload = useCallback(async () => {
    const changesBefore = changes.current;
    try {
      const pages = await run(client, BoardDocument, { first: pageSize });
      setError(null);
      // What changed while the pages were read is newer than they are; they wait for the next time.
      setBoard((before) => (before && changes.current !== changesBefore ? before : read(before, pages)));
    } catch (failure) {
      setError(failure);
    }
  }, [client]);

  const loadMore = async (stage: Stage) => {
    const variables = { stage, first: pageSize, after: board?.columns[stage].endCursor };
    const { leadsByStage } = await run(client, StagePageDocument, variables);
    change((before) => withNextPage(before, stage, leadsByStage));
  };

  useFollow({
    document: StageChangesDocument,
    variables: {},
    from: null,
    pick: (data) => data.stageChanges,
    markOf: ({ id }) => id,
    onEvent: ({ lead, from }) => {
      change((before) => withLead(before, lead, from));
      setLastMoved(lead.id);
    },
  });
  useReload(reload);
  return { board, error: board ? null : error, lastMoved, reload: () => void reload(), loadMore, change };
}

function read(before: Board | null, pages: Parameters<typeof boardFrom>[0]): Board {
  return before ? withPages(before, pages) : boardFrom(pages);
}
