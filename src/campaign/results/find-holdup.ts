import { askStops } from '../../brake/ask-stops.ts';
import { DialState } from '../../call/call.enums.ts';
import { onTheLine } from '../../call/dialer/find-waiting-calls.ts';
import { findCallSettings } from '../../call/find-call-settings.ts';
import { VoiceCall } from '../../call/voice-call.entity.ts';
import { MessageStatus } from '../../conversation/message.enums.ts';
import { Message } from '../../conversation/message.entity.ts';
import { Channel } from '../../lead/lead.types.ts';
import type { Batch } from '../dispatch/load-batch.ts';
import { saidOfStop } from '../rules/said-of-stop.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { KeptAttempt } from '../campaign-log.entity.ts';
import { CampaignLogStatus, CampaignStepAction } from '../campaign.enums.ts';
import type { ChannelGap } from '../channel-gaps.ts';
import { apiName } from '../../language/api-name.ts';
import { said, type Said } from '../rules/said.ts';

type Stops = Batch['stops'];

/** Why the attempt that is open has not gone out yet, as far as something keeps it back; null when nothing does. */
export async function findHoldup(
  scope: Scope,
  attempts: readonly KeptAttempt[],
  { gap, stops }: Pick<Batch, 'gap' | 'stops'>,
): Promise<Said | null> {
  const last = attempts.at(-1);
  if (last?.status !== CampaignLogStatus.PENDING) return null;
  return last.action === CampaignStepAction.MAKE_CALL
    ? callHoldup(scope, last.key, gap, stops)
    : messageHoldup(scope, last.key, gap, stops);
}

async function messageHoldup(scope: Scope, key: string, gap: ChannelGap, stops: Stops): Promise<Said | null> {
  const message = await scope.read.findOne(Message, { key });
  if (!message) return null;
  const { channel, status, dueAt, failure, campaignId } = message;
  const missing = gap(channel);
  if (missing) return missing;
  const held = status === MessageStatus.PLANNED ? askStops(stops, { kind: 'message', campaignId }, null) : null;
  if (held) return saidOfStop(held.stop);
  if (status !== MessageStatus.PLANNED || !dueAt || dueAt <= scope.now()) return null;
  return failure
    ? said('MESSAGE_POSTPONED_AFTER', { at: dueAt, failure: apiName(failure) })
    : said('MESSAGE_POSTPONED', { at: dueAt });
}

async function callHoldup(scope: Scope, attemptKey: string, gap: ChannelGap, stops: Stops): Promise<Said | null> {
  const call = await scope.read.findOne(VoiceCall, { attemptKey });
  if (!call) return null;
  const missing = gap(Channel.CALL);
  if (missing || call.dial !== DialState.WAITING) return missing;
  const held = askStops(stops, { kind: 'call', campaignId: call.campaignId }, null);
  if (held) return saidOfStop(held.stop);
  const { isPaused, maxConcurrentCalls } = await findCallSettings(scope.read, scope.viewer.broker);
  if (isPaused) return said('CALLS_PAUSED');
  if (call.dueAt && call.dueAt > scope.now()) return said('CALL_POSTPONED', { at: call.dueAt });
  const inUse = await scope.read.count(VoiceCall, onTheLine);
  return inUse < maxConcurrentCalls ? null : said('NO_FREE_LINE', { most: maxConcurrentCalls });
}
