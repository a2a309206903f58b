import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ArchiveLeadDocument,
  CreateLeadDocument,
  type CreateLeadInput,
  LeadsDocument,
  type LeadFilter,
  type LeadSort,
  RestoreLeadDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY } from '../../src/runtime/durations.ts';
import { writtenPhones } from './written-phones.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function add(client: Client, ...inputs: CreateLeadInput[]): Promise<string[]> {
  const ids: string[] = [];
  for (const input of inputs) ids.push((await client.run(CreateLeadDocument, { input })).createLead.id);
  return ids;
}

async function names(client: Client, filter: LeadFilter, sort?: LeadSort): Promise<string[]> {
  const { leads } = await client.run(LeadsDocument, { filter, sort });
  return leads.edges.map(({ node }) => node.name);
}

describe('the list of leads', () => {
  it.each([
    ['maria', ['María José Hernández-Ruiz']],
    ['JOSÉ mar', ['María José Hernández-Ruiz']],
    ['ruiz', ['María José Hernández-Ruiz']],
    ['hernandez', ['Eva Hernández', 'María José Hernández-Ruiz']],
    ['hernandez eva', ['Eva Hernández']],
    ['ernandez', []],
    ['222 123 4501', ['María José Hernández-Ruiz']],
    ['+52 222', ['Luz - Depto 41-22-33', 'Eva Hernández', 'María José Hernández-Ruiz']],
    ['eva@ex', ['Eva Hernández']],
    ['l-77', ['María José Hernández-Ruiz']],
    ['ru', ['María José Hernández-Ruiz']],
    ['mar mari', ['María José Hernández-Ruiz']],
    ['mari ruiz hern', ['María José Hernández-Ruiz']],
    ['maria 2221', ['María José Hernández-Ruiz']],
    ['hernandez eve', []],
    ['.*', []],
    ['2026-256721', ['Luz - Depto 41-22-33']],
    ['2026-256', ['Luz - Depto 41-22-33']],
    ['2026 256721', []],
    ['41-22-33', ['Luz - Depto 41-22-33']],
    ['41 22 33', ['Luz - Depto 41-22-33']],
    ['222-123-4501', ['María José Hernández-Ruiz']],
    ['-', []],
    ['@', []],
    ['_ . +', []],
    ['Luz - Depto', ['Luz - Depto 41-22-33']],
    ['Luz Depto', ['Luz - Depto 41-22-33']],
    ['eva@', ['Eva Hernández']],
    ['eva@example.c', ['Eva Hernández']],
    ['+52222123', ['Luz - Depto 41-22-33', 'Eva Hernández', 'María José Hernández-Ruiz']],
    ['+52', ['Luz - Depto 41-22-33', 'Eva Hernández', 'María José Hernández-Ruiz']],
    ['+52 eva', ['Eva Hernández']],
    ['+522221234501 mar', ['María José Hernández-Ruiz']],
    ['jos (222) 123-4501', ['María José Hernández-Ruiz']],
    ['222 123 4502 hern', ['Eva Hernández']],
    ['eva 222 123 4501', []],
    ['+522221234501 L-77', ['María José Hernández-Ruiz']],
    ['+522221234503 2026-256', ['Luz - Depto 41-22-33']],
    ['!!!', []],
    ['¿?', []],
  ])('finds by %s', async (text, expected) => {
    const owner = await newBroker(app);
    await add(
      owner,
      { name: 'María José Hernández-Ruiz', phone: '222 123 4501', externalId: 'L-77' },
      { name: 'Eva Hernández', phone: '222 123 4502', email: 'eva@example.com' },
      { name: 'Luz - Depto 41-22-33', phone: '222 123 4503', externalId: '2026-256721' },
    );
    expect(await names(owner, { text })).toEqual(expected);
  });

  it.each(writtenPhones)('finds a phone however it is written: %s', async (_, country, phone, written) => {
    const owner = await newBroker(app, { country });
    await add(owner, { name: 'Ana', phone }, { name: 'Eva' });
    // The API refuses marks of direction, in a phone too.
    const texts = written.filter((text) => !/\p{Cf}/u.test(text));
    const found = await Promise.all(texts.map((text) => names(owner, { text })));
    expect(found).toEqual(texts.map(() => ['Ana']));
    expect(await names(owner, { text: `ana ${written[0]}` })).toEqual(['Ana']);
    expect(await names(owner, { text: `eva ${written[0]}` })).toEqual([]);
  });

  it('finds an Argentine mobile by the beginning of its number without the 9, and as it was written elsewhere', async () => {
    const owner = await newBroker(app);
    await add(owner, { name: 'Ana', phone: '011 15 4444-5555', country: 'AR' }, { name: 'Eva' });
    for (const text of ['11 4444', '9 11 4444', '54 11 4444', '011 15 4444-5555', '+54 11 15 4444 5555'])
      expect(await names(owner, { text })).toEqual(['Ana']);
  });

  it.each([
    ['García,Juan', 'juan'],
    ['Ana/Luis', 'luis'],
    ['Ana&Beto', 'beto'],
    ["D'Angelo", 'angelo'],
    ["D'Angelo", 'dangelo'],
    ["D'Angelo", "D'A"],
    ['María(Mary)', 'mary'],
    ['Ana–Sofía', 'sofia ana'],
    ['Ana-Sofía', 'ana-sof'],
  ])('finds %s, whose words a sign parts, by %s', async (name, text) => {
    const owner = await newBroker(app);
    await add(owner, { name }, { name: 'Eva' });
    expect(await names(owner, { text })).toEqual([name]);
  });

  it('is narrowed by stage, assignee, treatment and score', async () => {
    const owner = await newBroker(app);
    const budget = { amount: '2500000', currency: 'MXN' };
    await add(
      owner,
      {
        name: 'Ana',
        stage: 'AGENDADO',
        assigneeId: owner.memberId,
        treatment: 'HOLD',
        facts: { budget, location: 'Puebla' },
      },
      { name: 'Eva' },
    );
    expect(await names(owner, {})).toEqual(['Eva', 'Ana']);
    for (const filter of [
      { stage: 'AGENDADO' as const },
      { assigneeId: owner.memberId },
      { treatment: 'HOLD' as const },
      { scoreMin: 20 },
    ]) {
      expect(await names(owner, filter)).toEqual(['Ana']);
    }
    expect(await names(owner, { scoreMax: 20 })).toEqual(['Eva']);
    expect(await names(owner, {}, 'SCORE')).toEqual(['Ana', 'Eva']);
  });

  it('can put the last active first', async () => {
    const owner = await newBroker(app);
    await add(owner, { name: 'Ana' });
    app.clock.advance(DAY);
    await add(owner, { name: 'Eva' });
    expect(await names(owner, {}, 'LAST_ACTIVITY')).toEqual(['Eva', 'Ana']);
  });

  it.each(['NEWEST', 'SCORE', 'LAST_ACTIVITY'] as const)('by %s comes page by page, each lead once', async (sort) => {
    const owner = await newBroker(app);
    const ids = await add(owner, ...Array.from({ length: 7 }, (_, index) => ({ name: `Ana ${index}` })));
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const {
        leads,
      }: {
        leads: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
      } = await owner.run(LeadsDocument, { sort, first: 3, after, filter: { text: 'ana' } });
      seen.push(...leads.edges.map(({ node }) => node.id));
      ({ endCursor: after, hasNextPage: more } = leads.pageInfo);
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('finds a name by its first 12 words, and keeps no more keys of it', async () => {
    const client = await newBroker(app);
    const inName = Array.from({ length: 40 }, (_, n) => `w${String.fromCodePoint(97 + (n % 26))}${n}`);
    await newLead(client, { name: inName.join(' ') });
    const found = async (text: string) => (await client.run(LeadsDocument, { filter: { text } })).leads.totalCount;
    expect([await found(inName[11]!), await found(inName[12]!)]).toEqual([1, 0]);
    const leads = app.app.runtime.database.db.collection('leads');
    const { searchKeys } = (await leads.findOne({ broker: client.brokerId }))! as unknown as { searchKeys: string[] };
    expect(searchKeys.length).toBeLessThan(200);
  });

  it('leaves out who was put away until they are taken back', async () => {
    const owner = await newBroker(app);
    const [leadId] = await add(owner, { name: 'Ana', phone: '222 123 4501' });
    await owner.run(ArchiveLeadDocument, { input: { leadId: leadId! } });
    expect(await names(owner, {})).toEqual([]);
    expect(await names(owner, { includeArchived: true })).toEqual(['Ana']);
    const refused = await owner.refused(CreateLeadDocument, { input: { name: 'Ana', phone: '222 123 4501' } });
    expect(refused.extensions).toMatchObject({ reason: 'LEAD_EXISTS', leadId });
    await owner.run(RestoreLeadDocument, { input: { leadId: leadId! } });
    expect(await names(owner, {})).toEqual(['Ana']);
  });

  it('shows no lead of another broker', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    await add(owner, { name: 'Ana' });
    expect(await names(other, { text: 'ana' })).toEqual([]);
  });

  it.each([
    { filter: { scoreMin: -1 }, field: 'filter.scoreMin' },
    { filter: { text: '' }, field: 'filter.text' },
  ])('refuses $filter, naming $field', async ({ filter, field }) => {
    const { extensions } = await (await newBroker(app)).refused(LeadsDocument, { filter });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });
});
