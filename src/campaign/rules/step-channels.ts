import { Channel } from '../../lead/channel.ts';
import { CampaignStepAction } from './campaign-enums.ts';
import type { StepAct } from './campaign-plan.ts';

/** Those that steps go out by, with those of the messages that stand in for their calls. */
export function channelsOf(acts: readonly StepAct[]): Channel[] {
  return [...new Set(acts.flatMap(channelsOfOne))];
}

function channelsOfOne(act: StepAct): Channel[] {
  if (act.action === CampaignStepAction.SEND_MESSAGE) return [act.channel];
  if (act.action !== CampaignStepAction.MAKE_CALL) return [];
  return act.fallback ? [Channel.CALL, act.fallback.channel] : [Channel.CALL];
}
