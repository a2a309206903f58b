import type { VoiceCall } from '../voice-call.entity.ts';

type Addressed = Pick<VoiceCall, 'id' | 'attemptToken'>;

/** Where the carrier reaches us about one attempt. */
export function callAddresses(publicUrl: string, { id, attemptToken }: Addressed) {
  const webhooks = `${publicUrl}/webhooks/voice/${id}/${attemptToken}`;
  return {
    instructions: `${webhooks}/instructions`,
    status: `${webhooks}/status`,
    relayEnded: `${webhooks}/relay-ended`,
    transferEnded: `${webhooks}/transfer-ended`,
    recording: `${webhooks}/recording`,
    relay: `${publicUrl.replace(/^http/, 'ws')}/relay/${id}/${attemptToken}`,
  };
}
