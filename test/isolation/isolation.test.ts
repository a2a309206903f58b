import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../../src/composition/entities.ts';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { password } from '../support/registration.ts';
import type { Client } from '../support/client.ts';
import { SignInDocument } from '../support/graphql/graphql.ts';
import { endingsLast, foreignIsMissing, ownIsReached } from './suites/every-id.ts';
import { fetched, forgedLinks, linksOf } from './suites/files.ts';
import { askAtOnce } from './suites/interleaved.ts';
import { followEverything, type Heard } from './suites/subscriptions.ts';
import { overHttp } from './support/ask.ts';
import { documentsOf } from './support/canaries.ts';
import { pathsOf, rootsOf, type Operation, type Path, type Root } from './support/paths.ts';
import { requestOf } from './support/requests.ts';
import { Trial } from './support/trial.ts';

const schema = await openSchema();
const roots = rootsOf(schema);
const paths = pathsOf(schema);
const named = (...operations: Operation[]): [string, Path][] =>
  endingsLast(paths.filter(({ operation }) => operations.includes(operation))).map((path) => [path.place, path]);
const rootsNamed = (operation: Operation): [string, Root][] =>
  roots.filter((root) => root.operation === operation).map((root) => [root.field.name, root]);

async function anotherSession({ own, world }: Trial): Promise<Client> {
  const input = { email: own.broker.email, password };
  return world.app.as((await world.app.anyone.run(SignInDocument, { input })).signIn.token);
}

let trial: Trial;
let leaks = 0;
beforeAll(async () => {
  trial = await Trial.open(schema);
}, 180_000);
afterEach(({ task }) => {
  if (task.result?.state === 'fail') leaks++;
});
afterAll(() => {
  trial.close();
  console.info(`isolation: ${roots.length} operations × ${paths.length} paths, ${leaks} leaks`);
});

describe('the two brokers', () => {
  it('have something of every entity', async () => {
    const rows = await documentsOf(trial.db, trial.foreign.broker.brokerId);
    const { orm } = trial.world.app.app.runtime;
    const stored = new Set(rows.filter(({ isTheirs }) => isTheirs).map(({ collection }) => collection));
    const collections = entities.map((entity) => orm.getMetadata().get(entity as typeof Lead).tableName);
    // A link for a brokerage that is not there yet belongs to no broker.
    expect(collections.filter((name) => !stored.has(name))).toEqual(['registrations']);
  });
});

describe('a subscription', () => {
  let heard: Map<string, Heard>;
  beforeAll(async () => {
    heard = await followEverything(
      trial,
      roots.filter(({ operation }) => operation === 'subscription'),
    );
  });

  it.each(rootsNamed('subscription'))('%s tells nothing of another broker', (name) => {
    trial.expectNoCanary(heard.get(name)!.own);
  });

  it.each(named('subscription'))(
    '%s has the same events for what another broker has and for what nobody has',
    (place) => {
      const { values, own, foreign, missing } = heard.get(place)!;
      for (const one of [own, foreign]) trial.expectNoCanary(one);
      expect(trial.canaries.mask(foreign, values.foreign)).toBe(trial.canaries.mask(missing, values.missing));
      expect(trial.canaries.mask(own, values.own)).not.toBe(trial.canaries.mask(missing, values.missing));
    },
  );
});

describe('two brokers who ask at once', () => {
  it('each see their own and nothing of the other, in 500 requests each', { timeout: 120_000 }, async () => {
    // Verifying reads the whole log: it would be most of the work.
    const asked = roots.filter(({ operation, field }) => operation === 'query' && field.name !== 'verifyAuditLog');
    expect(await askAtOnce(trial, asked, 500)).toEqual([500, 500]);
  });
});

describe('what another broker has', () => {
  it.each(named('query'))('is what nobody has for %s', async (_place, path) => foreignIsMissing(trial, path));

  // By operation, for the other broker's documents are all read after each.
  it.each(rootsNamed('mutation'))('is what nobody has for %s, and stays as it was', async (name) => {
    for (const path of trial.of('mutation').filter(({ field }) => field.name === name))
      await foreignIsMissing(trial, path);
    await trial.expectUnchanged();
  });

  it('is nowhere in what the own broker has stored by then', async () => {
    expect(await trial.plantedRows()).toEqual([]);
  });

  it('is not sent as a file for any link made of own parts', async () => {
    for (const [name, foreign, missing] of await forgedLinks(trial)) {
      expect([name, await fetched(trial, foreign)]).toEqual([name, await fetched(trial, missing)]);
      expect(await fetched(trial, foreign)).toMatch(/^403 .*"FORBIDDEN"/);
    }
  });
});

describe('what the own broker has', () => {
  it.each(rootsNamed('query'))('is all that %s shows', async (name, root) => {
    const answer = await trial.own.ask(requestOf(root, trial.own.broker, 0));
    trial.expectNoCanary(answer);
    expect(answer, name).not.toContain('"errors"');
  });

  it('is all that its files hold', async () => {
    for (const url of await linksOf(trial.own)) {
      const file = await fetched(trial, url);
      expect(file).toMatch(/^200 /);
      trial.expectNoCanary(file);
    }
  });

  it.each(named('query', 'mutation'))('is reached by %s', async (_place, path) => ownIsReached(trial, path));

  it.each(rootsNamed('mutation'))('is all that %s answers', async (_name, root) => {
    const { app } = trial.world;
    const session = root.field.name === 'signOut' ? await anotherSession(trial) : trial.own.broker.client;
    trial.expectNoCanary(await overHttp(app, session)(requestOf(root, trial.own.broker, 1)));
  });
});

describe('afterwards', () => {
  it('the jobs leave the other broker as it was', async () => {
    await trial.expectUnchanged();
    await trial.world.app.runDueJobs();
    await trial.expectUnchanged();
  });

  it('no line of the log tells of the other broker', () => trial.expectNoCanary(trial.lines));
});
