import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { settleBroker, type Settled } from '../isolation/support/settle-broker.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const mark = 'gorrionq7';

/** An application with one broker that has everything a broker can have. */
export async function openSettledApp(): Promise<{ app: TestApp; broker: Settled }> {
  const messages = new ScriptedMessages({ name: 'sandbox' });
  const voice = new ScriptedVoice();
  const app = await openTestApp({ ports: { messages, voice: voice.port, model: scriptedModel() } });
  voice.answer = (_call, number) => ({ kind: 'placed', providerCallId: `CA${mark}${number}` });
  return { app, broker: await settleBroker({ app, voice }, { mark, digit: 1 }) };
}
