import { findBroker } from '../../account/find-broker.ts';
import type { Scope } from '../../runtime/scope.ts';
import { DialState } from '../call.enums.ts';
import { callAddresses } from '../dialer/call-addresses.ts';
import { notePlaced } from '../dialer/settle-placing.ts';
import { VoiceCall } from '../voice-call.entity.ts';

type Params = Record<string, string>;

/** Regional voices the relay has for Spanish; everybody else hears the Mexican one. */
const regionalVoices = new Set(['es-MX', 'es-ES', 'es-US']);

/** What the carrier is to do with an answered call: open the relay, or hang up when the call is not wanted any more. */
export async function answerInstructions(scope: Scope, { id }: VoiceCall, { CallSid = '' }: Params): Promise<string> {
  const voice = scope.ports.voice!;
  const call = await scope.commit(async (tx) => {
    const current = await tx.lock(VoiceCall, id);
    notePlaced(tx, current, CallSid);
    return current;
  });
  const isOther = call.providerCallId !== CallSid;
  if (isOther)
    scope.log.error({ callId: id, providerCallId: CallSid }, 'an attempt was dialled twice; the second call is ended');
  if (isOther || call.dial === DialState.OVER || call.hangUpAt) return voice.renderHangUp();
  const { locale } = await findBroker(scope);
  const { relay, relayEnded } = callAddresses(scope.runtime.publicUrl(), call);
  return voice.renderRelay({
    url: relay,
    actionUrl: relayEnded,
    profile: 'es_nova_v1',
    language: regionalVoices.has(locale) ? locale : 'es-MX',
    // The agent itself opens the call: its first words are part of the transcript.
    greeting: '',
    parameters: {},
  });
}
