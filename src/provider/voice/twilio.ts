import { isSignedUpgrade, isSignedWebhook } from '../twilio-signature.ts';
import { relayCodec } from './relay-codec.ts';
import { relayTwiml } from './relay-profiles.ts';
import { parseTwilioRecording, parseTwilioRelayEnd, parseTwilioStatus, parseTwilioTransferEnd } from './status-map.ts';
import { twilioCalls } from './twilio-calls.ts';
import { sayAndHangUp, transferTo, twimlDocument } from './twiml.ts';
import type { VoiceProvider } from './voice-provider.ts';

export interface TwilioVoiceOptions {
  accountSid: string;
  /** The first signs our requests; webhooks may be signed by any (two while a token is rotated). */
  authTokens: readonly [string, ...string[]];
  /** Where the API is, if not at Twilio: the sandbox. */
  apiBaseUrl?: string;
  name: VoiceProvider['name'];
}

/** Calls over Twilio, or over the sandbox, which speaks the same. */
export function twilioVoice(options: TwilioVoiceOptions): VoiceProvider {
  const { name, authTokens } = options;
  return {
    name,
    capabilities: { placing: 'lookup', detectsMachine: true, signsUpgrade: true, reconnects: true },
    ...twilioCalls(options),
    renderRelay: (instructions) => relayTwiml(instructions, name === 'sandbox'),
    renderSayAndHangUp: sayAndHangUp,
    renderTransfer: transferTo,
    renderHangUp: () => twimlDocument({ name: 'Hangup' }),
    verifyWebhook: (request) => isSignedWebhook(authTokens, request),
    verifyUpgrade: (request) => isSignedUpgrade(authTokens, request),
    parseStatus: parseTwilioStatus,
    parseRelayEnd: parseTwilioRelayEnd,
    parseTransferEnd: parseTwilioTransferEnd,
    parseRecording: parseTwilioRecording,
    relay: relayCodec,
  };
}
