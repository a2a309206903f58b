import type { Db } from 'mongodb';
import { ApplyCampaignToLeadDocument, CreateLeadDocument } from '../../../test/support/graphql/graphql.ts';
import { activeCampaign, addTemplate } from '../kit/brokerage.ts';
import { patientSend } from '../kit/patient-send.ts';
import { atTheSameTime, inRounds, successes, type TwoDoors } from './pairs.ts';

const sameRequestAtOnce = 50;

/** Two entries meet one rule that allows one: one enters, the other is refused. */
export async function oneEntry({ left, right }: TwoDoors, db: Db, pairs: number): Promise<string[]> {
  const campaignId = await onceInALifetime(left);
  return inRounds(pairs, async (n) => {
    const leadId = (await left.run(CreateLeadDocument, { input: { name: `Sol ${n}` } })).createLead.id;
    const outcome = await atTheSameTime(
      left.send(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } }),
      right.send(ApplyCampaignToLeadDocument, { input: { campaignId, leadId } }),
    );
    const entered = await db.collection('enrolments').countDocuments({ leadId });
    if (successes(outcome) === 1 && outcome.includes('CONFLICT') && entered === 1) return null;
    return `one entry: ${outcome.map((code) => code ?? 'entered').join(' and ')}, ${entered} enrolments`;
  });
}

/** The same request with the same key, many times at once: all of them get the one result. */
export async function sameRequest({ left, right }: TwoDoors, db: Db, rounds: number): Promise<string[]> {
  const campaignId = await onceInALifetime(left);
  // Hundreds at once are more than have a place: who is sent away comes back, with the same key.
  const doors = [left, right].map((door) => patientSend(door.send.bind(door)));
  return inRounds(rounds, async (n) => {
    const { data } = await doors[0]!(CreateLeadDocument, { input: { name: `Paz ${n}` } });
    const leadId = data!.createLead!.id;
    const request = { input: { campaignId, leadId, idempotencyKey: `enter-${leadId}` } };
    const outcome = await atTheSameTime(
      ...Array.from({ length: sameRequestAtOnce }, (_, copy) => doors[copy % 2]!(ApplyCampaignToLeadDocument, request)),
    );
    const entered = await db.collection('enrolments').countDocuments({ leadId });
    if (successes(outcome) === sameRequestAtOnce && entered === 1) return null;
    return `same request: ${[...new Set(outcome)].join(', ')}, ${entered} enrolments`;
  });
}

async function onceInALifetime(ana: TwoDoors['left']): Promise<string> {
  const templateId = await addTemplate(ana, 'EMAIL');
  const input = { name: 'Una vez', channel: 'EMAIL', triggeredBy: 'MANUAL', reentry: { policy: 'ONCE_EVER' } } as const;
  return activeCampaign(ana, input, [{ action: 'SEND_MESSAGE', templateId, delayHours: 100 }]);
}
