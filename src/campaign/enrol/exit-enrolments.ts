import type { Recorded } from '../../audit/compose-entry.ts';
import { Suppression } from '../../contact-policy/suppression/suppression.entity.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { hydrate } from '../../storage/broker-reader.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { CampaignVersion } from '../campaign-version.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { EnrolmentStatus } from '../campaign.enums.ts';
import { Enrolment, running } from '../enrolment.entity.ts';
import { campaignPlan } from '../plan-campaign.ts';
import type { PlanStep } from '../rules/campaign-plan.ts';
import { exitReason } from '../rules/run-rules.ts';
import type { Said } from '../rules/said.ts';
import { enrolmentFacts, stepLead, type AroundLead } from '../step-lead.ts';

/** Reads the runs of all these leads at once. A lead's later events read again, for the first may have changed its runs. */
export async function prepareExits(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const firstOf = new Map<string, Recorded>();
  for (const event of events) if (event.leadId && !firstOf.has(event.leadId)) firstOf.set(event.leadId, event);
  const runs = Map.groupBy(await runningOf(tx, [...firstOf.keys()]), ({ leadId }) => leadId);
  for (const [leadId, event] of firstOf) await tx.once(runsKey(event), async () => runs.get(leadId) ?? []);
}

/** Ends the runs of a lead that are over because of what just happened: a reply, a meeting, a stage, an opt-out, the archive. */
export async function exitEnrolments(tx: Tx, event: Recorded): Promise<void> {
  const { leadId } = event;
  if (!leadId) return;
  const enrolments = await tx.once(runsKey(event), () => runningOf(tx, [leadId]));
  if (enrolments.length === 0) return;
  const lead = stepLead(await tx.get(Lead, leadId), aroundLead(event));
  for (const enrolment of enrolments) {
    const { campaignId } = enrolment;
    const campaign = await tx.once(`campaign:${campaignId}`, () => tx.get(Campaign, campaignId));
    const steps = lead.optedOutOf.length > 0 ? await stepsOf(tx, enrolment) : [];
    const plan = campaignPlan(campaign, { number: enrolment.campaignVersion, steps });
    const why = exitReason({ plan, enrolment: enrolmentFacts(enrolment, []), lead });
    if (why) await endEnrolment(tx, enrolment, why);
  }
}

/** Only an opt-out from a channel asks for them. */
function stepsOf(tx: Tx, { campaignId, campaignVersion: number }: Enrolment): Promise<readonly PlanStep[]> {
  const read = () => tx.findOne(CampaignVersion, { campaignId, number });
  return tx.once(`steps:${campaignId}:${number}`, async () => (await read())?.steps ?? []);
}

const runsKey = ({ id }: Recorded): string => `runs at ${id}`;

async function runningOf(tx: Tx, leadIds: string[]): Promise<Enrolment[]> {
  const rows = await (await tx.collection(Enrolment)).find({ leadId: { $in: leadIds }, status: { $in: [...running] } });
  return rows.map((row) => hydrate(Enrolment, row));
}

/** Ends one run. Its fence is raised, so that a worker who holds it can no longer move it; attempts that are under way still close in the ledger. */
export async function endEnrolment(tx: Tx, enrolment: Enrolment, why: Said): Promise<void> {
  const ended = {
    status: EnrolmentStatus.EXITED,
    exitReason: why,
    endedAt: tx.now(),
    nextStepAt: null,
    heldBy: null,
    heldDueAt: null,
    lease: null,
    leaseUntil: null,
  };
  const enrolments = await tx.collection(Enrolment);
  const isRunning = { _id: enrolment.id, status: { $in: [...running] } };
  const matched = await enrolments.updateOne(isRunning, { $set: ended, $inc: { fence: 1 } });
  if (matched === 0) return;
  const { campaignId, campaignVersion: version } = enrolment;
  tx.record('enrolment.exited', enrolment, { campaignId, version, why });
}

/** Only what the event itself says: everything older was looked at when it happened. */
function aroundLead(event: Recorded): AroundLead {
  const meetingBookedAt = event.name === 'meeting.scheduled' ? event.at : null;
  if (!(event.subject instanceof Suppression)) return { suppressions: [], meetingBookedAt };
  const { channel } = event.subject;
  return { suppressions: [{ channel, since: event.at }], meetingBookedAt };
}
