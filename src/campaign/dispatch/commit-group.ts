import { factsInCommit } from '../../contact-policy/decision/decide-contact.ts';
import { isSandboxed } from '../../contact-policy/decision/ask-contact.ts';
import { stopsInCommit } from '../../brake/find-stops.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { hydrate } from '../../storage/broker-reader.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Campaign } from '../campaign.entity.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { campaignPlan } from '../plan-campaign.ts';
import type { Said } from '../rules/said.ts';
import type { EnrolmentClaim } from './claim-due-enrolments.ts';
import { versionKey, type Batch } from './load-batch.ts';
import type { LeadTexts } from './render-texts.ts';
import { StepLedger } from './step-ledger.ts';
import { standing, type StepWork } from './step-work.ts';
import { walkSteps } from './walk-steps.ts';

export interface Group {
  claim: EnrolmentClaim;
  enrolments: Enrolment[];
  batch: Batch;
  texts: LeadTexts;
  refusal: Said | null;
}

/**
 * Moves some claimed runs on in one commit: ledger, position, and what goes out as rows, all or nothing. Decides again
 * under the locks of the leads; a run whose fence was raised since the claim is somebody else's by now and stays as it is.
 */
export async function commitGroup(scope: Scope, group: Group): Promise<void> {
  await scope.commit(async (tx) => {
    const leads = await tx.lockMany(
      Lead,
      group.enrolments.map(({ leadId }) => leadId),
    );
    const held = await stillHeld(tx, group);
    if (held.length === 0) return;
    const ledger = new StepLedger(group.batch.rows);
    for (const work of await worksOf(scope, tx, { group, held, leads, ledger })) await walkSteps(work);
    await ledger.save(tx);
    await saveRuns(tx, held);
  });
}

async function stillHeld(tx: Tx, { claim, enrolments }: Group): Promise<Enrolment[]> {
  const claimed = new Map(enrolments.map((one) => [one.id, one.fence]));
  const rows = await (await tx.collection(Enrolment)).find({ _id: { $in: [...claimed.keys()] }, lease: claim.token });
  return rows.map((row) => hydrate(Enrolment, row)).filter(({ id, fence }) => claimed.get(id) === fence);
}

interface Held {
  group: Group;
  held: Enrolment[];
  leads: Map<string, Lead>;
  ledger: StepLedger;
}

async function worksOf(scope: Scope, tx: Tx, { group, held, leads, ledger }: Held): Promise<StepWork[]> {
  const { batch, texts, refusal } = group;
  const contacts = await factsInCommit(tx, [...leads.values()]);
  // Read again: a campaign that was paused since the claim, or a stop, lets nothing more go out.
  const stops = await stopsInCommit(tx);
  const rows = await (await tx.collection(Campaign)).find({ _id: { $in: held.map(({ campaignId }) => campaignId) } });
  const campaigns = new Map(rows.map((row) => [row['_id'] as string, hydrate(Campaign, row)]));
  return held.map((enrolment) => ({
    tx,
    enrolment,
    ledger,
    texts,
    refusal,
    plan: campaignPlan(
      campaigns.get(enrolment.campaignId)!,
      batch.versions.get(versionKey(enrolment.campaignId, enrolment.campaignVersion))!,
    ),
    lead: leads.get(enrolment.leadId)!,
    contacts: contacts.get(enrolment.leadId)!,
    meetingBookedAt: batch.bookedAt.get(enrolment.leadId) ?? null,
    gap: batch.gap,
    stops,
    sandboxed: (channel) => isSandboxed(scope.ports, channel),
  }));
}

async function saveRuns(tx: Tx, held: Enrolment[]): Promise<void> {
  const updates = held.map(({ id, fence, status, position, previousStepAt, exitReason, endedAt, ...run }) => ({
    filter: { _id: id, fence },
    update: { $set: { status, position, previousStepAt, exitReason, endedAt, ...standing(run) } },
  }));
  const matched = await (await tx.collection(Enrolment)).updateEach(updates);
  if (matched < held.length) throw new Error('a run was moved by somebody else within the commit that holds its lead');
}
