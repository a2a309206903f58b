import { randomBytes } from 'node:crypto';

import type { Call } from '../call/call.ts';
import type { TwimlElement } from '../call/read-twiml.ts';
import { personaNamed } from '../callers/index.ts';
import type { World } from '../world.ts';
import { RelayConversation } from './conversation.ts';
import { RelayLink } from './relay-link.ts';
import { relaySettings } from './relay-settings.ts';
import type { RelaySettings } from './relay-settings.ts';

/** Twilio's number for a relay whose attributes it cannot use. */
const BAD_PARAMETER = '64101';

/** Holds one relay session to its end; the fields that its action address is told. */
export async function holdRelay(world: World, call: Call, connect: TwimlElement): Promise<Record<string, string>> {
  const startedAt = new Date();
  const sessionId = `VX${randomBytes(16).toString('hex')}`;
  const settings = relaySettings(connect);
  const end = settings ? await converse(world, call, settings, sessionId) : failed(BAD_PARAMETER);
  const duration = Math.round(world.pace.since(startedAt) / 1_000);
  return { SessionId: sessionId, SessionDuration: String(duration), ...end };
}

async function converse(
  world: World,
  call: Call,
  settings: RelaySettings,
  sessionId: string,
): Promise<Record<string, string>> {
  const over = new AbortController();
  const signal = AbortSignal.any([call.signal, over.signal]);
  const person = world.people.at(call.effect.to);
  const link = new RelayLink({
    ...settings,
    authToken: world.authToken,
    reconnectFor: world.reconnectFor,
    setup: setupFrame(call, settings, sessionId),
    signal,
    receive: (frame) => conversation.receive(frame),
  });
  const conversation = new RelayConversation({
    link,
    settings,
    signal,
    pace: world.pace,
    shortestSilence: world.shortestSilence,
    persona: personaNamed(person.persona),
    profile: person.profile,
    hangUp: () => call.hangUp(),
    end: () => over.abort(),
  });
  const [failure] = await Promise.all([link.keep().finally(() => over.abort()), conversation.hold()]);
  if (conversation.handoffData !== null) return ended(conversation.handoffData);
  return failure ? failed(failure) : { SessionStatus: 'completed' };
}

function ended(handoffData: string): Record<string, string> {
  return { SessionStatus: 'ended', ...(handoffData && { HandoffData: handoffData }) };
}

function failed(code: string): Record<string, string> {
  return {
    SessionStatus: 'failed',
    ErrorCode: code,
    ErrorMessage: `https://www.twilio.com/docs/api/errors/${code}`,
  };
}

function setupFrame(call: Call, { parameters }: RelaySettings, sessionId: string): string {
  const { CallSid: callSid, AccountSid: accountSid, From: from, To: to } = call.webhookFields();
  return JSON.stringify({
    type: 'setup',
    sessionId,
    callSid,
    accountSid,
    from,
    to,
    direction: 'outbound-api',
    callType: 'PSTN',
    callStatus: 'IN-PROGRESS',
    customParameters: parameters,
  });
}
