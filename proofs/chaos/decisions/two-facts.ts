import type { Db } from 'mongodb';
import {
  AutoAdvanceLeadDocument,
  CreateLeadDocument,
  LeadDocument,
  UpdateLeadDocument,
  type LeadFactsInput,
} from '../../../test/support/graphql/graphql.ts';
import type { Client } from '../../../test/support/client.ts';
import { atTheSameTime, inRounds, type TwoDoors } from './pairs.ts';

const known: LeadFactsInput = { budget: { amount: '2000000', currency: 'MXN' }, location: 'Puebla' };

/** The two last facts of a profile arrive at once, each followed by the question whether the lead may go on: it goes on, once. */
export function twoFacts({ left, right }: TwoDoors, db: Db, pairs: number): Promise<string[]> {
  return inRounds(pairs, async (n) => {
    const input = { name: `Ana ${n}`, stage: 'PERFILAMIENTO' as const, facts: known };
    const leadId = (await left.run(CreateLeadDocument, { input })).createLead.id;
    await atTheSameTime(
      learnAndAdvance(left, leadId, { purpose: 'LIVE_IN' }),
      learnAndAdvance(right, leadId, { timeframeMonths: 3 }),
    );
    const { lead } = await left.run(LeadDocument, { id: leadId });
    const moves = await db.collection('stage_transitions').countDocuments({ leadId });
    if (lead.facts.purpose !== 'LIVE_IN' || lead.facts.timeframeMonths !== 3) return 'two facts: one was lost';
    if (lead.stage !== 'CALIFICACION_FINANCIERA') return `two facts: the lead stayed in ${lead.stage}`;
    return moves === 2 ? null : `two facts: the lead has ${moves} transitions, not 2`;
  });
}

async function learnAndAdvance(client: Client, leadId: string, facts: LeadFactsInput) {
  await client.run(UpdateLeadDocument, { input: { leadId, facts } });
  return client.send(AutoAdvanceLeadDocument, { input: { leadId } });
}
