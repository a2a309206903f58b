import { findCallSettings } from '../call/find-call-settings.ts';
import { Channel } from '../lead/channel.ts';
import type { Scope } from '../runtime/scope.ts';
import { apiName } from '../language/api-name.ts';
import { said, type Said } from './rules/said.ts';

/** Why nothing can go out by a channel, and what to configure; null when it can. */
export type ChannelGap = (channel: Channel) => Said | null;

/** What this process can reach leads by, and where not, why not. */
export async function findChannelGaps({ ports, read, runtime, viewer }: Scope): Promise<ChannelGap> {
  const { messages, voice } = ports;
  // The number of the installation serves every broker; only without it the broker's own matters.
  const hasNumber =
    runtime.calling.callerNumber !== null || (await findCallSettings(read, viewer.broker)).callerNumber !== null;
  return (channel) => {
    if (channel === Channel.CALL) {
      if (!voice) return said('NO_VOICE_PROVIDER');
      return hasNumber ? null : said('NO_CALLER_NUMBER');
    }
    if (!messages) return said('NO_MESSAGE_PROVIDER', { channel: apiName(channel) });
    const { name: provider, channels } = messages;
    if (channels.includes(channel)) return null;
    return said('CHANNEL_NOT_OFFERED', { provider, channel: apiName(channel), channels: channels.map(apiName) });
  };
}
