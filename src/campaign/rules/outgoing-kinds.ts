import type { Outgoing } from '../../brake/ask-stops.ts';
import { CampaignStepAction } from './campaign-enums.ts';

/** What a step is for the stops: those of messages and of calls let the other steps go on. */
export const outgoingKinds = {
  [CampaignStepAction.SEND_MESSAGE]: 'message',
  [CampaignStepAction.MAKE_CALL]: 'call',
  [CampaignStepAction.SCHEDULE_MEETING]: 'step',
  [CampaignStepAction.UPDATE_STAGE]: 'step',
} as const satisfies Record<CampaignStepAction, Outgoing['kind']>;
