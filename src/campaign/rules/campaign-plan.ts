import type { AgentType } from '../../agent/agent-type.ts';
import type { CampaignWindow } from '../../contact-policy/decision/may-contact.types.ts';
import type { Channel } from '../../lead/channel.ts';
import type { FactName } from '../../facts/catalogue.ts';
import type { Stage } from '../../lead/stage.ts';
import type { TreatmentType } from '../../lead/treatment-type.ts';
import type { CampaignStatus, CampaignStepAction } from './campaign-enums.ts';

/** What must be true of the lead for a step to run; each condition given must hold, an absent one asks nothing. */
export interface StepConditions {
  stageIn?: Stage[] | null;
  scoreMin?: number | null;
  scoreMax?: number | null;
  /** Whether the lead has written since entering the campaign. */
  hasReplied?: boolean | null;
  factsKnown?: FactName[] | null;
  treatmentIn?: TreatmentType[] | null;
}

/** How often a contact that reached nobody is tried again. The last delay serves all further tries. */
export interface RetryPolicy {
  /** Tries in all, the first included; 1 means never again. */
  maxAttempts: number;
  delaysInMinutes: number[];
}

export interface SendMessageAct {
  action: CampaignStepAction.SEND_MESSAGE;
  channel: Channel;
  templateId: string;
}

export interface MakeCallAct {
  action: CampaignStepAction.MAKE_CALL;
  agentType: AgentType;
  /** The message sent when no call got through; `null` goes on to the next step. */
  fallback: { channel: Channel; templateId: string } | null;
}

export interface ScheduleMeetingAct {
  action: CampaignStepAction.SCHEDULE_MEETING;
  title: string;
  durationMinutes: number;
  /** Hours from the moment the step runs; `null` takes the time the lead agreed to. */
  startsInHours: number | null;
}

export interface UpdateStageAct {
  action: CampaignStepAction.UPDATE_STAGE;
  targetStage: Stage;
}

export type StepAct = SendMessageAct | MakeCallAct | ScheduleMeetingAct | UpdateStageAct;

export type PlanStep = StepAct & {
  /** Stays the same across the campaign's versions. */
  stepId: string;
  /** From 1. */
  stepNumber: number;
  /** Exact hours since the previous step ended, or since the lead entered for the first one. */
  delayHours: number;
  conditions: StepConditions | null;
  retry: RetryPolicy;
};

/** What ends a lead's run. An opt-out always does, so it is not listed. */
export interface CampaignExits {
  onReply: boolean;
  onMeeting: boolean;
  onStage: Stage[];
}

/** One version of a campaign as the rules see it: steps in their order, nothing that needs a database. */
export interface CampaignPlan {
  campaignId: string;
  name: string;
  version: number;
  status: CampaignStatus;
  channel: Channel;
  steps: readonly PlanStep[];
  exits: CampaignExits;
  /** Applied by the contact policy, on the lead's own clock. */
  window: CampaignWindow | null;
  /** Whether an attempt that may or may not have gone out is made once more. */
  resendUnknown: boolean;
  /** The longest a due step waits for a time when the lead may be contacted. */
  maxWaitDays: number;
}
