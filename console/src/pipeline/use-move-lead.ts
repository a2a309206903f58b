import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { run } from '../api/run.ts';
import { MoveLeadDocument, type Stage } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useNotices } from '../shell/notices.tsx';
import { withLead, withMove, withoutMove, type CardLead } from './board.ts';
import type { LiveBoard } from './use-board.ts';

/** Moves a lead: the card goes at once, and back again with a notice when the API refuses. `said` is for screen readers. */
export function useMoveLead(change: LiveBoard['change']): {
  move: (lead: CardLead, to: Stage) => Promise<void>;
  said: string;
} {
  const { t } = useLanguage();
  const notices = useNotices();
  const client = useApolloClient();
  const [said, setSaid] = useState('');

  const move = async (lead: CardLead, to: Stage) => {
    if (lead.stage === to) return;
    change((board) => withMove(board, lead.id, to));
    try {
      const input = { leadId: lead.id, newStage: to, reason: t.pipeline.reason };
      const { moveLeadToStage } = await run(client, MoveLeadDocument, { input });
      change((board) => withLead(withoutMove(board, lead.id), moveLeadToStage, lead.stage));
      setSaid(t.pipeline.moved(lead.name, t.stages[to]));
    } catch (error) {
      change((board) => withoutMove(board, lead.id));
      notices.problem(t.pipeline.notMoved(lead.name), error);
    }
  };
  return { move, said };
}
