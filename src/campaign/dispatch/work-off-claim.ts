import { AppError } from '../../errors.ts';
import type { Scope } from '../../runtime/scope.ts';
import { isAway, isTransient } from '../../storage/commit/retry.ts';
import { CampaignStepAction, DecisionRule, EnrolmentStatus } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { said } from '../rules/said.ts';
import { renewClaim, type EnrolmentClaim } from './claim-due-enrolments.ts';
import { commitGroup, type Group } from './commit-group.ts';
import { decide } from './decide.ts';
import { loadBatch, type Batch } from './load-batch.ts';
import { questionAbout } from './question-about.ts';
import { LeadTexts } from './render-texts.ts';
import { standing, standStill } from './step-work.ts';
import { MINUTE } from '../../runtime/durations.ts';

/** A commit costs some twenty round trips whatever it holds; larger ones would keep the locks of their leads for long. */
const groupSize = 100;
const renewAfter = 10_000;

/**
 * Does what is due for claimed runs. Those that have to wait are put back in one write; the others are moved on in
 * groups of different leads, a group that fails in halves, so that one bad run stops no other.
 */
export async function workOffClaim(scope: Scope, claim: EnrolmentClaim): Promise<void> {
  const batch = await loadBatch(scope, claim.enrolments);
  const texts = new LeadTexts(scope);
  const due: Enrolment[] = [];
  const waiting: Enrolment[] = [];
  for (const enrolment of claim.enrolments) {
    try {
      (waits(scope, enrolment, batch, texts) ? waiting : due).push(enrolment);
    } catch (error) {
      await postpone(scope, enrolment, error);
    }
  }
  await putBack(scope, waiting);
  let renewedAt = performance.now();
  for (const enrolments of groupsOf(due)) {
    if (performance.now() - renewedAt > renewAfter) {
      await renewClaim(scope, claim);
      renewedAt = performance.now();
    }
    await commitOrSplit(scope, { claim, enrolments, batch, texts, refusal: null });
  }
}

/** Whether the run has to wait, and then until when is noted on it. Of one that sends a message, the text is begun. */
function waits(scope: Scope, enrolment: Enrolment, batch: Batch, texts: LeadTexts): boolean {
  const question = questionAbout(scope, enrolment, batch);
  const { decision } = decide(question);
  if (decision.kind === 'wait' || decision.kind === 'hold') {
    const isInFlight = decision.kind === 'hold' && decision.why.rule === DecisionRule.ATTEMPTS;
    const until = decision.kind === 'wait' ? decision.until : null;
    const heldBy = decision.kind === 'hold' ? (decision.heldBy ?? null) : null;
    standStill({ enrolment }, isInFlight ? EnrolmentStatus.WAITING : EnrolmentStatus.ACTIVE, until, heldBy);
    return true;
  }
  if (decision.kind === 'run' && decision.act.action === CampaignStepAction.SEND_MESSAGE) {
    // A failure shows again where it is waited for.
    texts.write(question.lead, decision.act.templateId).catch(() => undefined);
  }
  return false;
}

/** Groups in which no lead is twice: what one run does counts against the caps of the next. */
function groupsOf(due: Enrolment[]): Enrolment[][] {
  const groups: Enrolment[][] = [];
  for (const enrolment of due) {
    const open = groups.find(
      (group) => group.length < groupSize && group.every(({ leadId }) => leadId !== enrolment.leadId),
    );
    if (open) open.push(enrolment);
    else groups.push([enrolment]);
  }
  return groups;
}

/** Throws when the database is away; the runs are then due again when their lease ends, and so is one for which it was too busy. */
async function commitOrSplit(scope: Scope, group: Group): Promise<void> {
  try {
    await commitGroup(scope, group);
  } catch (error) {
    if (isAway(error)) throw error;
    const { enrolments } = group;
    const [only] = enrolments;
    if (enrolments.length > 1) {
      const half = Math.ceil(enrolments.length / 2);
      await commitOrSplit(scope, { ...group, enrolments: enrolments.slice(0, half) });
      await commitOrSplit(scope, { ...group, enrolments: enrolments.slice(half) });
    } else if (isTooBusy(error)) {
      scope.log.warn({ err: error, enrolmentId: only?.id }, 'the database was too busy for a step; it is tried again');
    } else if (error instanceof AppError && !group.refusal) {
      const { code: errorCode, details } = error;
      await commitOrSplit(scope, { ...group, refusal: said('ACT_REFUSED', { refusal: { errorCode, details } }) });
    } else if (only) await postpone(scope, only, error);
  }
}

/** Says nothing about the step. */
function isTooBusy(error: unknown): boolean {
  return isTransient(error) || (error instanceof AppError && error.code === 'OVERLOADED');
}

/** A fault of ours: tried again, and visible to whoever runs this. */
async function postpone(scope: Scope, enrolment: Enrolment, error: unknown): Promise<void> {
  const { id: enrolmentId, campaignId, status } = enrolment;
  scope.log.error(
    { err: error, broker: scope.viewer.broker, enrolmentId, campaignId },
    'a step could not be carried out',
  );
  standStill({ enrolment }, status, new Date(scope.now().getTime() + 5 * MINUTE));
  await putBack(scope, [enrolment]);
}

async function putBack(scope: Scope, enrolments: Enrolment[]): Promise<void> {
  const updates = enrolments.map(({ id, lease, fence, status, ...run }) => ({
    filter: { _id: id, lease, fence },
    update: { $set: { status, ...standing(run) } },
  }));
  await scope.read.collection(Enrolment).updateEach(updates);
}
