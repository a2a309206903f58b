import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { LeadImportPartsFragment } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { filesOfFewPeople } from './few-people.ts';
import { importContent, importStored, manyLeads } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function resultOf({ status, counts, errorFile }: LeadImportPartsFragment) {
  return { status, counts, refused: errorFile && (await (await fetch(errorFile.url)).text()) };
}

/** What a trial says of a file, and then what its import does. */
async function trialAndImport(owner: Awaited<ReturnType<typeof newBroker>>, content: string) {
  const fileId = await owner.upload('leads.csv', content);
  const trial = await resultOf(await importStored(app, owner, fileId, { dryRun: true }));
  return { trial, done: await resultOf(await importStored(app, owner, fileId)) };
}

describe('a trial', () => {
  it('counts and refuses what the import of the same file then does', async () => {
    const owner = await newBroker(app);
    const kinds = new Set<string>();
    let run = 100;
    const holds = async (before: string, content: string) => {
      run += 1;
      await importContent(app, owner, before.replaceAll('#', String(run)));
      const { trial, done } = await trialAndImport(owner, content.replaceAll('#', String(run)));
      expect(trial).toEqual(done);
      for (const [kind, count] of Object.entries(done.counts)) if (count > 0) kinds.add(kind);
    };
    await fc.assert(fc.asyncProperty(filesOfFewPeople, filesOfFewPeople, holds), {
      numRuns: 20,
      seed: 20261201,
      endOnFailure: true,
    });
    expect([...kinds].toSorted()).toEqual(['created', 'refused', 'rows', 'unchanged', 'updated']);
  }, 120_000);

  it.each([
    ['another e-mail address', 'Ana,222 123 4501,a@example.com,hola\nAna,222 123 4501,b@example.com,', 'unchanged'],
    ['another note', 'Ana,222 123 4501,,hola\nAna,222 123 4501,,otra', 'updated'],
    ['a first e-mail address', 'Ana,222 123 4501,,\nAna,222 123 4501,b@example.com,', 'updated'],
  ])('counts a repeated person with %s as the import does', async (_, rows, kind) => {
    const { trial, done } = await trialAndImport(await newBroker(app), `Nombre,Teléfono,Correo,Notas\n${rows}`);
    expect(trial).toEqual(done);
    expect(trial.counts).toMatchObject({ rows: 2, created: 1, [kind]: 1 });
  });

  it('refuses a second phone of one external id, with the file that the import makes', async () => {
    const content = 'Folio;Nombre;Teléfono\nE1;Bea;222 123 4502\nE1;Bea;222 123 4503';
    const { trial, done } = await trialAndImport(await newBroker(app), content);
    expect(trial).toEqual(done);
    expect(trial).toMatchObject({
      counts: { created: 1, refused: 1 },
      refused: expect.stringContaining('3,Teléfono,'),
    });
  });

  it('gives an external id that a row has freed to another person, as the import does', async () => {
    const owner = await newBroker(app);
    await importContent(app, owner, 'Folio,Nombre,Teléfono\nE1,Ana,222 123 4501');
    const content = 'Folio,Nombre,Teléfono\nE2,Ana,222 123 4501\nE1,Bea,222 123 4503';
    const { trial, done } = await trialAndImport(owner, content);
    expect(trial).toEqual(done);
    expect(done).toMatchObject({ status: 'FINISHED', counts: { created: 1, updated: 1, refused: 0 } });
  });

  it('knows in a later batch what it made of an earlier one', async () => {
    const owner = await newBroker(app);
    await importContent(app, owner, 'Folio,Nombre,Teléfono,Correo\nL-5,Ana 5,55 1200 0005,ana5@example.com');
    const repeated =
      'L-5,Ana 5,,ana5@example.com,2500000,\nL-1,Ana 1,222 123 4599,,,\n,Ana 2,55 1200 0002,,,\n,Eva,,eva@example.com,,\n,Eva,,eva@example.com,,';
    const { trial, done } = await trialAndImport(owner, `${manyLeads(600)}\n${repeated}`);
    expect(trial).toEqual(done);
    expect(trial.counts).toEqual({ rows: 605, created: 600, updated: 1, unchanged: 3, refused: 1 });
  });
});
