import type { Twilio } from 'twilio';

import { AppError, refusal } from '../../errors.ts';
import { twilioFailure } from '../twilio-errors.ts';
import type { CallSnapshot } from './call-status.ts';
import { callParameters, snapshotOf } from './twilio-call.ts';
import { twilioClient } from './twilio-client.ts';
import type { CallRequest, CallSearch, PlaceCallResult, VoiceProvider } from './voice-provider.ts';

interface Account {
  accountSid: string;
  authTokens: readonly [string, ...string[]];
  apiBaseUrl?: string;
}

/** What is asked of Twilio's REST API. */
export function twilioCalls({
  accountSid,
  authTokens,
  apiBaseUrl,
}: Account): Pick<VoiceProvider, 'placeCall' | 'hangUp' | 'getCall' | 'findCall'> {
  const client = twilioClient(accountSid, authTokens[0], apiBaseUrl);
  return {
    placeCall: (request) => placeCall(client, request),
    hangUp: (providerCallId) => hangUp(client, providerCallId),
    getCall: (providerCallId) => getCall(client, providerCallId),
    findCall: (search) => findCall(client, search),
  };
}

async function placeCall(client: Twilio, request: CallRequest): Promise<PlaceCallResult> {
  try {
    const call = await client.calls.create(callParameters(request));
    return { kind: 'placed', providerCallId: call.sid };
  } catch (error) {
    return twilioFailure(error);
  }
}

async function hangUp(client: Twilio, providerCallId: string): ReturnType<VoiceProvider['hangUp']> {
  try {
    await client.calls(providerCallId).update({ status: 'completed' });
    return { kind: 'hung_up' };
  } catch (error) {
    const failure = twilioFailure(error);
    const isOver = failure.kind === 'refused' && failure.reason === 'already_ended';
    return isOver ? { kind: 'hung_up' } : failure;
  }
}

async function getCall(client: Twilio, providerCallId: string): Promise<CallSnapshot | null> {
  try {
    return snapshotOf(await client.calls(providerCallId).fetch());
  } catch (error) {
    const failure = twilioFailure(error);
    if (failure.kind === 'refused' && failure.code === '20404') return null;
    throw unavailable(error);
  }
}

async function findCall(client: Twilio, search: CallSearch): Promise<CallSnapshot | null> {
  const { to, from, startedAfter, startedBefore } = search;
  // Not filtered by StartTime over there: a call still in the queue has none.
  const calls = await client.calls.list({ to, from, limit: 50 }).catch((error: unknown) => {
    throw unavailable(error);
  });
  // They come newest first, with creation times of whole seconds.
  const inWindow = calls
    .map(snapshotOf)
    .filter(({ createdAt }) => createdAt >= startedAfter && (!startedBefore || createdAt <= startedBefore));
  return inWindow.at(-1) ?? null;
}

function unavailable(cause: unknown): AppError {
  return refusal('PROVIDER_FAILED', { failure: twilioFailure(cause).reason }, { cause });
}
