import type { Client } from '../../support/client.ts';
import { callOver } from './call-over.ts';
import type { ScriptedVoice } from './scripted-voice.ts';

/** The lead takes the call that was placed last, says something, and the call ends. */
export async function answerCall(voice: ScriptedVoice, client: Client, callId: string): Promise<void> {
  const { last } = voice;
  const callSid = `CA${voice.placed.length}`;
  await voice.status(last, callSid, 'in-progress');
  const relay = await voice.openRelay(last, callSid);
  await relay.hear();
  relay.say('Quiero hablar con una persona.');
  await relay.end();
  await voice.status(last, callSid, 'completed');
  await callOver(client, callId);
}
