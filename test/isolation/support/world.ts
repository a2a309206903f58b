import { scriptedModel } from '../../../src/agent/scripted/scripted-model.ts';
import { ScriptedVoice } from '../../call/support/scripted-voice.ts';
import { ScriptedMessages } from '../../support/scripted-messages.ts';
import { UpdateBrokerDocument } from '../../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { settleBroker, type Settled } from './settle-broker.ts';
import { DAY } from '../../../src/runtime/durations.ts';

export interface World {
  app: TestApp;
  own: Settled;
  foreign: Settled;
}

/** Two brokers of the same shape in one application, everything due done. Each free text has the mark of its broker. */
export async function openWorld(): Promise<World> {
  const messages = new ScriptedMessages({ name: 'sandbox' });
  const voice = new ScriptedVoice();
  const app = await openTestApp({ ports: { messages, voice: voice.port, model: scriptedModel() } });
  const stage = { app, voice };
  const [theirs, ours] = [
    { mark: 'canarioq7', digit: 4 },
    { mark: 'jilgueroq7', digit: 1 },
  ];
  voice.answer = ({ to }, number) => {
    const { mark } = Number(to.at(-2)) >= theirs.digit ? theirs : ours;
    return { kind: 'placed', providerCallId: `CA${mark}${number}` };
  };
  const foreign = await settleBroker(stage, theirs);
  const own = await settleBroker(stage, ours);
  app.clock.advance(2 * DAY);
  await app.runDueJobs();
  // The commands before that have expired by now; this makes one that names the broker.
  for (const { client, mark } of [foreign, own])
    await client.run(UpdateBrokerDocument, { input: { name: `${mark} Casas` } });
  return { app, own, foreign };
}
