import { refusal } from '../errors.ts';
import { apiName } from '../language/api-name.ts';
import { Channel } from '../lead/channel.ts';
import type { Scope } from '../runtime/scope.ts';
import { CampaignStepAction } from './campaign.enums.ts';
import { findChannelGaps } from './channel-gaps.ts';
import type { StepAct } from './rules/campaign-plan.ts';
import { inWords } from './rules/said.ts';

/** A campaign that cannot reach anybody would let leads in and leave them waiting: CHANNEL_NOT_CONFIGURED, with what to configure. */
export async function refuseChannelGaps(scope: Scope, needed: readonly Channel[]): Promise<void> {
  if (needed.length === 0) return;
  const gap = await findChannelGaps(scope);
  const channels = needed.flatMap((channel) => {
    const found = gap(channel);
    if (found === null) return [];
    return [{ channel: apiName(channel), decisionReason: found.code, problem: inWords(found, scope.language) }];
  });
  if (channels.length > 0) throw refusal('CHANNEL_NOT_CONFIGURED', { channels });
}

/** Those that steps go out by, with those of the messages that stand in for their calls. */
export function channelsOf(acts: readonly StepAct[]): Channel[] {
  return [...new Set(acts.flatMap(channelsOfOne))];
}

function channelsOfOne(act: StepAct): Channel[] {
  if (act.action === CampaignStepAction.SEND_MESSAGE) return [act.channel];
  if (act.action !== CampaignStepAction.MAKE_CALL) return [];
  return act.fallback ? [Channel.CALL, act.fallback.channel] : [Channel.CALL];
}
