import { failpoint } from '../../runtime/failpoint.ts';
import { refusal } from '../../errors.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { asSystem, type Runtime, type Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { CheckCampaignTriggersInput } from '../campaign-input.types.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { findDueBroker } from '../../storage/find-due-broker.ts';
import { matches } from '../rules/trigger-match.ts';
import { triggerLead } from '../step-lead.ts';
import { enterCampaign, entryOf, pastEnrolments } from './enter-campaign.ts';
import { byChecking } from './entry-cause.ts';
import { matchingLeads, selectLeads } from './find-matching-leads.ts';
import { checkedTriggers, nextCheckAt } from './next-check.ts';
import { HOUR, MINUTE } from '../../runtime/durations.ts';

const checkTimeout = 5 * MINUTE;
const atOnce = 100;

/** What of a check is done: so many leads are looked at, and so many tried to let in. */
interface CheckLimits {
  looked: number;
  tried: number;
}

const theWhole: CheckLimits = { looked: Infinity, tried: Infinity };

/** A request does a moment's work; the job does the rest. */
const inARequest: CheckLimits = { looked: 1000, tried: atOnce };

/** Looks, once an hour for each active campaign, for leads that meet its score or inactivity. Answers how many campaigns were looked at. */
export async function checkDueTriggers(runtime: Runtime): Promise<number> {
  let checked = 0;
  for (let last = ''; ; checked++) {
    const now = runtime.clock.now();
    const broker = await findDueBroker(runtime.database.db, {
      collection: 'campaigns',
      field: 'nextCheckAt',
      now,
      last,
    });
    if (!broker) return checked;
    last = broker;
    const scope = asSystem(runtime, broker, 'check-triggers');
    const campaign = await claimCheck(scope, now);
    if (!campaign) continue;
    await enrolMatching(scope, campaign, theWhole);
    await checkAgain(scope, campaign, new Date(now.getTime() + HOUR));
  }
}

/** The same for one campaign, now: the beginning of it, and the job does the rest at once. Answers how many leads entered. CONFLICT unless it is active and its trigger is looked for. */
export async function checkCampaignTriggers(scope: Scope, input: CheckCampaignTriggersInput): Promise<number> {
  scope.viewer.require('campaign:write');
  const campaign = await scope.read.get(Campaign, input.campaignId);
  if (campaign.status !== CampaignStatus.ACTIVE) throw refusal('CAMPAIGN_NOT_ACTIVE');
  if (!checkedTriggers.includes(campaign.triggeredBy)) throw refusal('TRIGGER_NEEDS_NO_CHECK');
  const { entered, isWhole } = await enrolMatching(scope, campaign, inARequest);
  const source = { operation: 'checkCampaignTriggers', input };
  return scope.commit(async (tx) => {
    if (!isWhole) await askForCheck(tx, campaign.id);
    return entered;
  }, source);
}

/** A check that is under way begins again after its end: it may have passed who matches only now. */
async function askForCheck(tx: Tx, campaignId: string): Promise<void> {
  const campaign = await tx.lock(Campaign, campaignId);
  campaign.nextCheckAt = nextCheckAt(campaign, tx.now());
  tx.record('campaign.check_requested', campaign, { campaignId });
}

/** Takes a due campaign for some minutes, which keeps a second worker off; one that dies meanwhile has its check done then. */
async function claimCheck(scope: Scope, now: Date): Promise<Campaign | null> {
  const due = await scope.read.findOne(Campaign, { nextCheckAt: { $gt: new Date(0), $lte: now } });
  if (!due) return null;
  const claimed = await checkAgain(scope, due, new Date(now.getTime() + checkTimeout));
  failpoint('trigger-check.claimed');
  return claimed;
}

/** Sets the next check, unless somebody else has: null then. */
async function checkAgain(scope: Scope, due: Campaign, at: Date): Promise<Campaign | null> {
  const campaigns = scope.read.collection(Campaign);
  const unchanged = { _id: due.id, nextCheckAt: due.nextCheckAt };
  const matched = await campaigns.updateOne(unchanged, { $set: { nextCheckAt: at } });
  return matched === 1 ? scope.read.get(Campaign, due.id) : null;
}

async function enrolMatching(
  scope: Scope,
  campaign: Campaign,
  most: CheckLimits,
): Promise<{ entered: number; isWhole: boolean }> {
  let [looked, tried, entered] = [0, 0, 0];
  for await (const leadIds of matchingLeads(scope.read, selectLeads(campaign, scope.now()), atOnce)) {
    const past = await scope.read.find(Enrolment, { campaignId: campaign.id, leadId: { $in: leadIds } });
    const runsOf = Map.groupBy(past, ({ leadId }) => leadId);
    const taken = leadIds.filter((id) => entryOf(campaign, runsOf.get(id) ?? [], byChecking, scope.now()).enter);
    looked += leadIds.length;
    tried += taken.length;
    scope.read.countExamined(leadIds.length);
    if (tried > most.tried) return { entered, isWhole: false };
    if (taken.length > 0) entered += await scope.commit((tx) => enrolAll(tx, campaign.id, taken));
    if (looked >= most.looked) return { entered, isWhole: false };
  }
  return { entered, isWhole: true };
}

/** Looks again under the locks of the leads: one may have answered, or entered, meanwhile. */
async function enrolAll(tx: Tx, campaignId: string, leadIds: string[]): Promise<number> {
  const leads = await tx.lockMany(Lead, leadIds);
  const campaign = await tx.get(Campaign, campaignId);
  if (campaign.status !== CampaignStatus.ACTIVE) return 0;
  const runsOf = Map.groupBy(
    await pastEnrolments(tx, { campaignId, leadId: { $in: leadIds } }),
    ({ leadId }) => leadId,
  );
  let entered = 0;
  for (const lead of leads.values()) {
    if (!matches(campaign.triggeredBy, campaign.triggerCondition, triggerLead(lead), tx.now())) continue;
    const result = await enterCampaign(tx, campaign, lead, runsOf.get(lead.id) ?? [], byChecking);
    if (result instanceof Enrolment) entered++;
  }
  return entered;
}
