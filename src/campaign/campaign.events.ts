import type { Lead } from '../lead/lead.entity.ts';
import type { Campaign } from './campaign.entity.ts';
import type { CampaignLogStatus, CampaignStatus, CampaignStepAction } from './campaign.enums.ts';
import type { Enrolment } from './enrolment.entity.ts';
import type { PlanStep } from './rules/campaign-plan.ts';
import type { Said } from './rules/said.ts';

declare module '../audit/events.ts' {
  interface Events {
    'campaign.created': { subject: Campaign; details: OfCampaign };
    'campaign.updated': { subject: Campaign; details: OfCampaign };
    'campaign.step_added': { subject: Campaign; details: StepChange };
    'campaign.step_updated': { subject: Campaign; details: StepChange };
    'campaign.step_removed': { subject: Campaign; details: StepChange };
    'campaign.status_changed': {
      subject: Campaign;
      details: OfCampaign & { from: CampaignStatus; to: CampaignStatus };
    };
    'campaign.check_requested': { subject: Campaign; details: OfCampaign };
    'campaign.archived': { subject: Campaign; details: OfCampaign };
    'enrolment.started': { subject: Enrolment; details: OfVersion & Hops };
    'enrolment.refused': { subject: Lead; details: OfCampaign & Hops & { why: Said } };
    'enrolment.step_done': { subject: Enrolment; details: OfVersion & Hops & StepDone };
    'enrolment.completed': { subject: Enrolment; details: OfVersion };
    'enrolment.exited': { subject: Enrolment; details: OfVersion & { why?: Said | null } };
  }
}

interface OfCampaign {
  campaignId: string;
}

interface OfVersion extends OfCampaign {
  /** Number of the campaign's version. */
  version: number;
}

interface Hops {
  /** How many campaigns in a row led to it. */
  hops: number;
}

interface StepChange extends OfVersion {
  stepId: string;
  /** As it is now; null when it was removed. */
  step: PlanStep | null;
}

interface StepDone {
  stepId: string;
  /** From 1. */
  stepNumber: number;
  action: CampaignStepAction;
  status: CampaignLogStatus;
  /** Why it was skipped or failed. */
  why: Said | null;
}
