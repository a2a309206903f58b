import type { Channel } from '../../lead/channel.ts';
import type { CampaignStepAction } from './campaign-enums.ts';
import type { RetryPolicy, StepConditions } from './campaign-plan.ts';

/** A template a step names, as it was found: its channel decides whether it fits. */
export interface NamedTemplate {
  templateId: string;
  channel: Channel;
}

/** A step as a broker entered it, before anything about it is known to be right. */
export interface StepDraft {
  stepNumber: number;
  action: CampaignStepAction;
  delayHours: number;
  conditions?: StepConditions | null;
  retry?: RetryPolicy | null;
  /** Where the message goes; absent: the campaign's channel. */
  channel?: Channel | null;
  template?: NamedTemplate | null;
  agentType?: string | null;
  fallback?: { channel: Channel; template: NamedTemplate } | null;
  title?: string | null;
  durationMinutes?: number | null;
  startsInHours?: number | null;
  targetStage?: string | null;
}
