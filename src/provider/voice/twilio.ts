import { AppError } from '../../errors.ts';
import { isSignedUpgrade, isSignedWebhook } from '../twilio-signature.ts';
import { relayCodec } from './relay-codec.ts';
import { relayTwiml } from './relay-profiles.ts';
import { parseTwilioRecording, parseTwilioRelayEnd, parseTwilioStatus } from './status-map.ts';
import { callParameters, snapshotOf } from './twilio-call.ts';
import { twilioClient } from './twilio-client.ts';
import { twilioFailure } from '../twilio-errors.ts';
import { sayAndHangUp, transferTo, twimlDocument } from './twiml.ts';
import type { CallRequest, CallSearch, VoiceProvider } from './voice-provider.ts';

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
    ...callOperations(options),
    renderRelay: (instructions) => relayTwiml(instructions, name === 'sandbox'),
    renderSayAndHangUp: sayAndHangUp,
    renderTransfer: transferTo,
    renderHangUp: () => twimlDocument({ name: 'Hangup' }),
    verifyWebhook: (request) => isSignedWebhook(authTokens, request),
    verifyUpgrade: (request) => isSignedUpgrade(authTokens, request),
    parseStatus: parseTwilioStatus,
    parseRelayEnd: parseTwilioRelayEnd,
    parseRecording: parseTwilioRecording,
    relay: relayCodec,
  };
}

type CallOperations = Pick<VoiceProvider, 'placeCall' | 'hangUp' | 'getCall' | 'findCall'>;

function callOperations({ accountSid, authTokens, apiBaseUrl }: TwilioVoiceOptions): CallOperations {
  const client = twilioClient(accountSid, authTokens[0], apiBaseUrl);
  return {
    async placeCall(request: CallRequest) {
      try {
        const call = await client.calls.create(callParameters(request));
        return { kind: 'placed', providerCallId: call.sid };
      } catch (error) {
        return twilioFailure(error);
      }
    },

    async hangUp(providerCallId) {
      try {
        await client.calls(providerCallId).update({ status: 'completed' });
        return { kind: 'hung_up' };
      } catch (error) {
        const failure = twilioFailure(error);
        const isOver = failure.kind === 'refused' && failure.reason === 'already_ended';
        return isOver ? { kind: 'hung_up' } : failure;
      }
    },

    async getCall(providerCallId) {
      try {
        return snapshotOf(await client.calls(providerCallId).fetch());
      } catch (error) {
        const failure = twilioFailure(error);
        if (failure.kind === 'refused' && failure.code === '20404') return null;
        throw unavailable(error);
      }
    },

    async findCall({ to, from, startedAfter, startedBefore }: CallSearch) {
      // Not filtered by StartTime over there: a call still in the queue has none.
      const calls = await client.calls.list({ to, from, limit: 50 }).catch((error: unknown) => {
        throw unavailable(error);
      });
      // They come newest first, with creation times of whole seconds.
      const inWindow = calls
        .map(snapshotOf)
        .filter(({ createdAt }) => createdAt >= startedAfter && (!startedBefore || createdAt <= startedBefore));
      return inWindow.at(-1) ?? null;
    },
  };
}

function unavailable(cause: unknown): AppError {
  return new AppError('PROVIDER_UNAVAILABLE', { reason: twilioFailure(cause).reason }, { cause });
}
