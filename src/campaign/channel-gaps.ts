import { findCallSettings } from '../call/find-call-settings.ts';
import { Channel } from '../lead/channel.ts';
import type { Scope } from '../scope.ts';

/** Why nothing can go out by a channel, and what to configure; null when it can. */
export type ChannelGap = (channel: Channel) => string | null;

/** What this process can reach leads by, and where not, why not. */
export async function findChannelGaps({ ports, read, runtime, viewer }: Scope): Promise<ChannelGap> {
  const { messages, voice } = ports;
  // The number of the installation serves every broker; only without it the broker's own matters.
  const hasNumber =
    runtime.calling.callerNumber !== null || (await findCallSettings(read, viewer.broker)).callerNumber !== null;
  return (channel) => {
    if (channel === Channel.CALL) {
      if (!voice)
        return 'No provider makes calls: configure VOICE_PROVIDER=twilio with its credentials, or SANDBOX_URL.';
      return hasNumber
        ? null
        : 'There is no number to call from: configure TWILIO_PHONE_NUMBER, or set callerNumber with updateCallSettings.';
    }
    if (!messages) return `No provider sends messages by ${channel}: configure SANDBOX_URL.`;
    return messages.channels.includes(channel)
      ? null
      : `The provider ${messages.name} sends nothing by ${channel}, only by ${messages.channels.join(', ')}.`;
  };
}
