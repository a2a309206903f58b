import { AgentType, CallStatus, DialState } from '../../src/call/call.enums.ts';
import { VoiceCall } from '../../src/call/voice-call.entity.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { insertRows } from '../support/insert-rows.ts';
import { withBrokers } from '../support/with-broker.ts';
import { HOUR } from '../../src/runtime/durations.ts';

/** One call as the carrier knows it: where it opens the relay, and its own id. */
export interface CarrierCall {
  path: string;
  callSid: string;
}

const brokerCount = 10;

/** Calls that were dialled and picked up this moment, each of another lead: what is left is to talk. */
export function seedCalls(databaseUrl: string, count: number): Promise<CarrierCall[]> {
  return withBrokers(databaseUrl, brokerCount, async (runtime, brokers) => {
    const now = runtime.clock.now();
    const place = { country: 'MX', zone: 'America/Mexico_City', stageEnteredAt: now, lastActivityAt: now };
    const leads = await insertRows(
      runtime,
      Lead,
      Array.from({ length: count }, (_, n): Partial<Lead> => {
        const phone = `+5222${String(21_230_000 + n)}`;
        return { broker: brokers[n % brokerCount]!.id, name: `Ana ${n}`, phone, phoneKey: phone, ...place };
      }),
    );
    const calls = await insertRows(
      runtime,
      VoiceCall,
      leads.map((lead, n) => answeredCall(lead, n, now)),
    );
    return calls.map(({ id, attemptToken, providerCallId }) => {
      return { path: `/relay/${id}/${attemptToken}`, callSid: providerCallId! };
    });
  });
}

function answeredCall({ id: leadId, broker, phone }: Lead, n: number, now: Date): Partial<VoiceCall> {
  const attempt = { attemptKey: `call:${n}`, attemptToken: `token-${n}`, agentType: AgentType.PERFILADOR };
  const standing = { dial: DialState.PLACED, status: CallStatus.ANSWERED, startedAt: now, answeredAt: now };
  // Later than the bench ends: nobody sweeps a call that the carrier still tells of.
  const dueAt = new Date(now.getTime() + HOUR);
  const providerCallId = `CA${String(n).padStart(32, '0')}`;
  return {
    broker,
    leadId,
    phoneNumber: phone!,
    ...attempt,
    ...standing,
    dueAt,
    providerCallId,
    maxDurationSeconds: 3600,
  };
}
