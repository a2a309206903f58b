import {
  ApplyCampaignToLeadDocument,
  InitiateCallDocument,
  MoveLeadToStageDocument,
  StartLeadImportDocument,
  UpdateBrokerDocument,
} from '../../support/graphql/graphql.ts';
import { Listener } from '../support/listener.ts';
import type { Path, Root } from '../support/paths.ts';
import { requestFor, requestOf } from '../support/requests.ts';
import type { Settled } from '../support/settle-broker.ts';
import type { Trial } from '../support/trial.ts';
import type { Values } from '../support/values.ts';

export interface Heard {
  values: Values;
  /** All messages of the three subscriptions that differ in the one value. */
  own: string;
  foreign: string;
  missing: string;
}

/**
 * Follows everything in every way while things happen, at the other broker first. Answers what each path brought; what
 * came of the operations as such is under their own name. Waits for each own subscription, so a silent one fails.
 */
export async function followEverything(trial: Trial, roots: Root[]): Promise<Map<string, Heard>> {
  const { own, foreign } = trial;
  for (const { broker } of [own, foreign]) await queueImport(broker);
  const listener = await Listener.open(trial.world.app, own.broker.client);
  for (const root of roots) listener.follow(root.field.name, requestOf(root, own.broker));
  const asked = new Map<Path, Values>();
  for (const path of trial.of('subscription')) asked.set(path, await trial.valuesOf(path, 0));
  for (const [path, values] of asked) {
    for (const side of ['own', 'foreign', 'missing'] as const)
      listener.follow(`${side} ${path.place}`, requestFor(path, own.broker, values[side]));
  }
  await listener.settled();
  for (const { broker } of [foreign, own]) {
    await stir(broker);
    await trial.world.app.runDueJobs();
  }
  for (const { field } of roots) await listener.heard(field.name);
  for (const { place } of asked.keys()) await listener.heard(`own ${place}`);
  await listener.settled();
  listener.close();
  await trial.look();
  return heardBy(listener, asked, roots);
}

function heardBy(listener: Listener, asked: Map<Path, Values>, roots: Root[]): Map<string, Heard> {
  const heard = new Map<string, Heard>();
  const all = (name: string) => listener.messages(name).join('\n');
  for (const [{ place }, values] of asked) {
    const [own, foreign, missing] = [all(`own ${place}`), all(`foreign ${place}`), all(`missing ${place}`)];
    heard.set(place, { values, own, foreign, missing });
  }
  const none = { own: '', foreign: '', missing: '' };
  for (const { field } of roots) heard.set(field.name, { ...none, values: none, own: all(field.name) });
  return heard;
}

/** An import that has not begun: it is followed from there. */
async function queueImport({ client, ids }: Settled): Promise<void> {
  const input = { fileId: ids.StoredFile[1], dryRun: true };
  ids.LeadImport[0] = (await client.run(StartLeadImportDocument, { input })).startLeadImport.id;
}

/** Something of everything that is told live. */
async function stir({ client, ids, mark }: Settled): Promise<void> {
  const leadId = ids.Lead[1];
  const move = { leadId, newStage: 'SEGUIMIENTO' as const, reason: `${mark} moves` };
  await client.run(MoveLeadToStageDocument, { input: move });
  await client.run(ApplyCampaignToLeadDocument, { input: { campaignId: ids.Campaign[0], leadId } });
  await client.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
  await client.run(UpdateBrokerDocument, { input: { name: `${mark} Hogares` } });
}
