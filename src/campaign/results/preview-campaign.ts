import type { ContactReasonCode } from '../../contact-policy/decision/may-contact.types.ts';
import { apiName } from '../../language/api-name.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { CampaignVersion } from '../campaign-version.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus, EnrolmentStatus } from '../campaign.enums.ts';
import { loadBatch, versionKey, type Batch } from '../dispatch/load-batch.ts';
import { questionAbout } from '../dispatch/question-about.ts';
import { LeadTexts } from '../dispatch/render-texts.ts';
import { entryOf } from '../enrol/enter-campaign.ts';
import { foreseenCause } from '../enrol/entry-cause.ts';
import { selectLeads } from '../enrol/find-matching-leads.ts';
import { checkedTriggers } from '../enrol/next-check.ts';
import { Enrolment } from '../enrolment.entity.ts';
import type { PlanStep } from '../rules/campaign-plan.ts';
import { said, type Said } from '../rules/said.ts';
import { activationRefusal } from './activation-refusal.ts';
import { CampaignDecision, type CampaignPreview, type PreviewGroup } from './explanation.types.ts';
import { foreseeRun } from './foresee-run.ts';

const sample = 500;

interface Foreseen {
  leadId: string;
  decision: CampaignDecision;
  found: Said;
  /** Why the contact policy refuses it. */
  contactReasons: ContactReasonCode[];
}

/** Who would be skipped and why, before anything is sent: the code that decides, asked about leads that match now. */
export async function previewCampaign(scope: Scope, campaignId: string): Promise<CampaignPreview> {
  scope.viewer.require('campaign:read');
  const campaign = await scope.read.get(Campaign, campaignId);
  const { filter, sortBy } = selectLeads(campaign, scope.now());
  const number = campaign.currentVersion;
  const [version, matching, leads] = await Promise.all([
    scope.read.findOne(CampaignVersion, { campaignId, number }),
    scope.read.count(Lead, filter),
    scope.read.find(Lead, filter, { sort: { [sortBy]: -1, _id: -1 }, limit: sample }),
  ]);
  const entered = await foresee(scope, campaign, version, leads);
  const refused = await activationRefusal(scope, campaign, version?.steps ?? []);
  const onActivation = entered.map((one) => (refused ? unlessRefused(one, refused) : unlessLater(one, campaign)));
  const ready = onActivation.filter(({ decision }) => decision === CampaignDecision.RUN).length;
  return {
    matching,
    examined: leads.length,
    ready,
    groups: groupAlike(onActivation),
    ifEntered: checkedTriggers.includes(campaign.triggeredBy) ? [] : groupAlike(entered),
  };
}

/** What is foreseen of a lead that enters becomes what activating means for it: only a check lets leads in then. */
function unlessLater(foreseen: Foreseen, { triggeredBy, triggerCondition: { stage } }: Campaign): Foreseen {
  if (foreseen.decision === CampaignDecision.NOT_ENROLLED || checkedTriggers.includes(triggeredBy)) return foreseen;
  const later = stage ? said('ENTERS_ON_STAGE', { stage: apiName(stage) }) : said('APPLIED_BY_HAND');
  return notEnrolled(foreseen.leadId, later);
}

/** A campaign that cannot be activated lets nobody in. */
function unlessRefused(foreseen: Foreseen, refused: Said): Foreseen {
  return foreseen.decision === CampaignDecision.NOT_ENROLLED ? foreseen : notEnrolled(foreseen.leadId, refused);
}

function notEnrolled(leadId: string, found: Said): Foreseen {
  return { leadId, decision: CampaignDecision.NOT_ENROLLED, found, contactReasons: [] };
}

async function foresee(
  scope: Scope,
  campaign: Campaign,
  version: CampaignVersion | null,
  leads: Lead[],
): Promise<Foreseen[]> {
  const closed = letsNobodyIn(campaign, version?.steps ?? []);
  if (closed) return leads.map(({ id }) => notEnrolled(id, closed));
  const runs = leads.map((lead) => imagined(campaign, lead, scope.now()));
  const leadIds = leads.map(({ id }) => id);
  const [batch, past] = await Promise.all([
    loadBatch(scope, runs),
    scope.read.find(Enrolment, { campaignId: campaign.id, leadId: { $in: leadIds } }),
  ]);
  const rehearsal = rehearsalOf(batch, campaign, version!);
  const pastOf = Map.groupBy(past, ({ leadId }) => leadId);
  const texts = new LeadTexts(scope);
  return Promise.all(
    runs.map((run) => foreseeOne(scope, { campaign, run, rehearsal, past: pastOf.get(run.leadId) ?? [], texts })),
  );
}

/** What keeps everybody out, however long they wait. */
function letsNobodyIn({ status }: Campaign, steps: readonly PlanStep[]): Said | null {
  if (status === CampaignStatus.COMPLETED) return said('CAMPAIGN_CLOSED', { status: apiName(status) });
  return steps.length === 0 ? said('NO_STEPS') : null;
}

/** The run as it would begin. */
function imagined(campaign: Campaign, lead: Lead, now: Date): Enrolment {
  const begun = { campaignId: campaign.id, campaignVersion: campaign.currentVersion, leadId: lead.id, enteredAt: now };
  return Object.assign(new Enrolment(), { ...begun, status: EnrolmentStatus.ACTIVE, position: 0 });
}

/** The campaign as if it were active and the delays of its steps over. */
function rehearsalOf(batch: Batch, campaign: Campaign, version: CampaignVersion): Batch {
  const active = Object.assign(new Campaign(), campaign, { status: CampaignStatus.ACTIVE });
  const steps = version.steps.map((step) => ({ ...step, delayHours: 0 }));
  const dueNow = Object.assign(new CampaignVersion(), version, { steps });
  const versions = new Map([[versionKey(campaign.id, campaign.currentVersion), dueNow]]);
  return { ...batch, campaigns: new Map([[campaign.id, active]]), versions };
}

interface Rehearsed {
  campaign: Campaign;
  run: Enrolment;
  rehearsal: Batch;
  past: Enrolment[];
  texts: LeadTexts;
}

async function foreseeOne(scope: Scope, { campaign, run, rehearsal, past, texts }: Rehearsed): Promise<Foreseen> {
  const { leadId } = run;
  const entry = entryOf(campaign, past, foreseenCause(campaign, 0), scope.now());
  if (!entry.enter) return notEnrolled(leadId, entry.why);
  const { kind, found, contact } = await foreseeRun(questionAbout(scope, run, rehearsal), texts);
  const codes = new Set(contact?.reasons.map(({ code }) => code));
  const contactReasons = [...codes].toSorted((a, b) => a.localeCompare(b));
  return { leadId, decision: CampaignDecision[apiName(kind)], found, contactReasons };
}

function groupAlike(foreseen: Foreseen[]): PreviewGroup[] {
  const groups = Map.groupBy(foreseen, ({ decision, found, contactReasons }) =>
    JSON.stringify([decision, found.code, contactReasons, missingIn(found)]),
  );
  const counted = [...groups.values()].map((alike) => {
    const { leadId: _first, found, ...common } = alike[0]!;
    const leadIds = alike.slice(0, 10).map(({ leadId }) => leadId);
    return { ...common, found, reason: found.code, missing: missingIn(found), count: alike.length, leadIds };
  });
  return counted.toSorted((a, b) => b.count - a.count);
}

/** Names of the values that a template needs and the leads do not have. */
function missingIn({ code, parameters }: Said): string[] {
  return code === 'VALUES_MISSING' ? (parameters['missing'] as string[]) : [];
}
