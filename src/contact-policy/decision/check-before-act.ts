import { isSupportedCountry } from 'libphonenumber-js/max';
import { Channel } from '../../lead/channel.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import { phoneIdentity } from '../../lead/identity/phone-identity.ts';
import { isLeftToPeople } from '../../lead/treatment-type.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { askStops } from '../../brake/ask-stops.ts';
import type { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import { stopsInCommit } from '../../brake/find-stops.ts';
import { isSandboxed } from './ask-contact.ts';
import type { ContactFacts } from './contact-facts.ts';
import { recipientOf } from './contact-recipient.ts';
import { decideContact, factsInCommit } from './decide-contact.ts';
import type { PlannersWord } from './ask-planner.ts';
import type { ContactDecision, ContactPurpose } from './may-contact.types.ts';
import { moveReservations } from '../reservation/reserve-contact.ts';

/** A message or call that was planned and is about to go out. */
export interface PlannedAct {
  leadId: string;
  channel: Channel;
  purpose: ContactPurpose;
  /** The number or address that it will really go to. */
  recipient: string | null;
  attemptKey: string;
  /** The campaign in whose name it is; null for what a member or a reply asked for. */
  campaignId: string | null;
  dueAt: Date | null;
  /** The run that planned it; null for what a member or a reply asked for. */
  enrolmentId: string | null;
}

export type Clearance =
  | { kind: 'go'; decision: ContactDecision }
  | { kind: 'refused'; decision: ContactDecision }
  | { kind: 'cancelled'; failure: 'recipient_changed' | 'treatment_forbids' | 'campaign_over' | 'overdue' }
  /** It waits: until the campaign, which is paused, goes on or ends, or until the stop with the id `by` is lifted. */
  | { kind: 'held'; by: string | null };

/**
 * All that decides whether planned contacts go out, by their keys, in the commit that begins them. The leads are locked, so
 * that an opt-out, a reply or another number either comes before and holds, or after the act began.
 */
export async function checkBeforeAct(
  scope: Scope,
  tx: Tx,
  leads: ReadonlyMap<string, Lead>,
  acts: readonly PlannedAct[],
): Promise<Map<string, Clearance>> {
  const words = await scope.runtime.askPlanner(
    tx,
    acts.flatMap(({ enrolmentId }) => enrolmentId ?? []),
  );
  const facts = await factsInCommit(tx, [...leads.values()]);
  const stops = await stopsInCommit(tx);
  const cleared = new Map<string, Clearance>();
  for (const act of acts) {
    const word: PlannersWord = act.enrolmentId
      ? (words.get(act.enrolmentId) ?? { kind: 'over' })
      : { kind: 'goes_on', window: null };
    const sandbox = isSandboxed(scope.ports, act.channel);
    const known = { lead: leads.get(act.leadId)!, facts: facts.get(act.leadId)!, word, stops, sandbox, now: tx.now() };
    const clearance = clearanceOf(act, known);
    cleared.set(act.attemptKey, clearance);
    if (clearance.kind === 'go') countAt(tx.now(), known.facts, act);
  }
  await moveReservations(
    tx,
    [...cleared].flatMap(([key, { kind }]) => (kind === 'go' ? key : [])),
  );
  return cleared;
}

interface Known {
  lead: Lead;
  facts: ContactFacts;
  word: PlannersWord;
  stops: readonly DispatchStop[];
  sandbox: boolean;
  now: Date;
}

function clearanceOf(act: PlannedAct, { lead, facts, word, stops, sandbox, now }: Known): Clearance {
  const { channel, purpose, attemptKey, campaignId, dueAt } = act;
  if (!isStillReachedAt(lead, act)) return { kind: 'cancelled', failure: 'recipient_changed' };
  // What a member asked for is its own act.
  if (act.enrolmentId && isLeftToPeople(lead.treatment)) return { kind: 'cancelled', failure: 'treatment_forbids' };
  if (word.kind === 'over') return { kind: 'cancelled', failure: 'campaign_over' };
  const stopped = askStops(stops, { kind: channel === Channel.CALL ? 'call' : 'message', campaignId }, dueAt);
  if (stopped?.kind === 'stopped') return { kind: 'held', by: stopped.stop.id };
  if (stopped?.kind === 'overdue') return { kind: 'cancelled', failure: 'overdue' };
  if (word.kind === 'paused') return { kind: 'held', by: null };
  const decision = decideContact(lead, channel, purpose, facts, { window: word.window, sandbox, now, attemptKey });
  return { kind: decision.allowed ? 'go' : 'refused', decision };
}

/** What goes out now counts now, for the next act of the same commit too. */
function countAt(at: Date, facts: ContactFacts, { attemptKey }: PlannedAct): void {
  facts.contacts = facts.contacts.map((contact) => (contact.attemptKey === attemptKey ? { ...contact, at } : contact));
}

/** The policy is asked about the lead: its answer holds for the recipient only while that is the lead's. Without any, the policy says so. */
function isStillReachedAt(lead: Lead, { channel, recipient }: PlannedAct): boolean {
  const current = recipientOf(lead, channel);
  if (current === null || recipient === current) return true;
  if (recipient === null) return false;
  if (channel === Channel.EMAIL) return recipient.toLowerCase() === current.toLowerCase();
  // An answer goes to the number as its lead's provider spelt it.
  const country = lead.country ?? '';
  const phone = phoneIdentity(recipient, isSupportedCountry(country) ? country : 'MX');
  return !('refused' in phone) && phone.key === lead.phoneKey;
}
