import type { ContactDecision } from '../../contact-policy/decision/may-contact.types.ts';
import type { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import type { Channel } from '../../lead/channel.ts';
import type { LeadFacts } from '../../facts/catalogue.ts';
import type { Stage } from '../../lead/stage.ts';
import type { TreatmentType } from '../../lead/treatment-type.ts';
import type {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStepAction,
  DecisionRule,
  EnrolmentStatus,
} from './campaign-enums.ts';
import type { CampaignPlan, PlanStep, StepAct } from './campaign-plan.ts';
import type { Said } from './said.ts';

/** One try of a step. `action` tells a call from the message that stands in for it. */
export interface StepAttempt {
  n: number;
  action: CampaignStepAction;
  status: CampaignLogStatus;
  outcome: AttemptOutcome | null;
  /** When it was made, or when it ended once that is known. */
  at: Date;
}

export interface EnrolmentFacts {
  status: EnrolmentStatus;
  /** Index of the next step; the number of steps when all are behind. */
  position: number;
  enteredAt: Date;
  /** When the previous step ended; `null` before the first one. */
  previousStepAt: Date | null;
  /** Since when it is due; `null` while it waits for something to happen. */
  nextStepAt: Date | null;
  /** When the last stop that held it was lifted. */
  resumedAt: Date | null;
  /** How many campaigns led to this one, each entered because of the one before. */
  hops: number;
  /** Tries of the step at `position`, in any order. */
  attempts: readonly StepAttempt[];
}

export interface StepLead {
  stage: Stage;
  score: number;
  archived: boolean;
  facts: LeadFacts;
  /** When it last wrote or spoke on the phone; automatic answers do not count. */
  lastReplyAt: Date | null;
  /** When it last wrote, on any channel. */
  lastWroteAt: Date | null;
  meetingBookedAt: Date | null;
  treatment: TreatmentType | null;
  doNotContact: boolean;
  optedOutOf: Channel[];
}

export interface NextStepInput {
  plan: CampaignPlan;
  enrolment: EnrolmentFacts;
  lead: StepLead;
  /** The contact policy's answer for `contactChannel(plan, enrolment)`; `null` when that is null. */
  contact: ContactDecision | null;
  /** Why nothing can go out by `contactChannel(plan, enrolment)`, and what to configure; null when it can. */
  gap: Said | null;
  /** Those in force for the broker. */
  stops: readonly DispatchStop[];
  /** Why the open attempt has not gone out, as far as it is known; who only acts need not ask. */
  holdup: Said | null;
  now: Date;
}

/** One rule that was examined, and what it found. */
export interface TraceLine {
  rule: DecisionRule;
  outcome: 'passed' | 'decided';
  found: Said;
}

/** Why a lead does not get a step now: the rule that decided, and what it found. */
export type Because = Pick<TraceLine, 'rule' | 'found'>;

export type Verdict =
  /** Do `act`: the step's own, or the message that stands in for a call that got nowhere. */
  | { kind: 'run'; step: PlanStep; act: StepAct; attempt: number }
  /** Ask again at `until`, which is always later than `now`. */
  | { kind: 'wait'; until: Date; why: Because }
  /** No time is known: a change of the campaign, the lead or the attempt asks again, or the end of the stop with the id `heldBy`. */
  | { kind: 'hold'; why: Because; heldBy?: string }
  /** Go on to the next step; the step's row in the ledger ends with `logStatus`. */
  | { kind: 'skip'; step: PlanStep; logStatus: CampaignLogStatus; why: Because }
  | { kind: 'exit'; why: Because }
  | { kind: 'done' };

export type Decision = Verdict & { trace: TraceLine[] };
