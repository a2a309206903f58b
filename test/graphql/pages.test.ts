import { isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { AddLeadNoteDocument, SuppressLeadDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

interface Page {
  nodes: { name: string }[];
  edges: { cursor: string; node: { name: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

interface Asked {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

const leadsQuery = `query ($first: Int, $after: String, $last: Int, $before: String) {
  leads(sort: SCORE, first: $first, after: $after, last: $last, before: $before) {
    nodes { name } edges { cursor node { name } } totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

let app: TestApp;
let owner: Client;
let ids: string[];
beforeAll(async () => {
  app = await openTestApp();
  owner = await newBroker(app);
  ids = [];
  // All have one score: their order is that of their ids alone.
  for (const name of ['Ana', 'Berta', 'Carla', 'Diana', 'Elena']) ids.push((await newLead(owner, { name })).id);
});

async function page(asked: Asked): Promise<Page> {
  return (await owner.run<{ leads: Page }, Asked>(leadsQuery, asked)).leads;
}

async function costOf(asked: string): Promise<number> {
  const { answer } = await owner.exchange(`{ leads(${asked}) { nodes { id name } } }`);
  if (!answer.extensions?.cost) throw new Error(JSON.stringify(answer));
  return answer.extensions.cost.requested;
}

const names = ({ nodes }: Page) => nodes.map(({ name }) => name);
const newestFirst = ['Elena', 'Diana', 'Carla', 'Berta', 'Ana'];

describe('a page', () => {
  it('shows its rows with their cursors and without', async () => {
    const { edges, ...shown } = await page({ first: 3 });
    expect(edges.map(({ node }) => node.name)).toEqual(newestFirst.slice(0, 3));
    expect(names({ edges, ...shown })).toEqual(newestFirst.slice(0, 3));
    expect(shown.pageInfo).toMatchObject({ startCursor: edges[0]?.cursor, endCursor: edges[2]?.cursor });
    expect(shown.totalCount).toBe(5);
  });

  it('from the end of the list is in the order of the list', async () => {
    const end = await page({ last: 2 });
    expect(names(end)).toEqual(['Berta', 'Ana']);
    expect(end.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  it('is reached from both ends, with the same rows and the same cursors', async () => {
    const forward: Page[] = [];
    for (let next: Page | null = null; !next || next.pageInfo.hasNextPage;)
      forward.push((next = await page({ first: 2, after: next?.pageInfo.endCursor ?? null })));
    const backward: Page[] = [];
    for (let next: Page | null = null; !next || next.pageInfo.hasPreviousPage;)
      backward.unshift((next = await page({ last: 2, before: next?.pageInfo.startCursor ?? null })));
    const rows = (pages: Page[]) => pages.flatMap(({ edges }) => edges);
    expect(rows(forward).map(({ node }) => node.name)).toEqual(newestFirst);
    expect(rows(backward)).toEqual(rows(forward));
  });

  it('lies between two rows', async () => {
    const { edges } = await page({});
    const [after, before] = [edges[0]?.cursor ?? null, edges[4]?.cursor ?? null];
    const inner = await page({ after, before });
    expect(names(inner)).toEqual(['Diana', 'Carla', 'Berta']);
    expect(inner.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    expect(names(await page({ after, before, last: 1 }))).toEqual(['Berta']);
    expect(names(await page({ after: before, before: after }))).toEqual([]);
  });

  it('is empty behind the last row, with no cursor', async () => {
    const { pageInfo } = await page({ first: 5 });
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const behind = await page({ after: pageInfo.endCursor });
    expect(behind.nodes).toEqual([]);
    expect(behind.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });

  it.each<[Asked, string, string]>([
    [{ first: 1, last: 1 }, 'last', 'FIRST_AND_LAST'],
    [{ last: 0 }, 'last', 'PAGE_SIZE'],
    [{ last: 101 }, 'last', 'PAGE_SIZE'],
    [{ first: 101 }, 'first', 'PAGE_SIZE'],
    [{ before: 'no cursor' }, 'before', 'CURSOR_INVALID'],
    [{ after: 'no cursor' }, 'after', 'CURSOR_INVALID'],
  ])('is refused for %j on the field `%s` as %s', async (asked, field, code) => {
    const { extensions } = await owner.refused(leadsQuery, asked);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field, code }] });
  });

  it('of another list is refused, from either side', async () => {
    const { pageInfo } = await page({ first: 1 });
    for (const field of ['after', 'before']) {
      const { extensions } = await owner.refused(`{ leads(${field}: "${pageInfo.endCursor}") { totalCount } }`);
      expect(extensions).toMatchObject({ fields: [{ field, code: 'CURSOR_OF_ANOTHER_LIST' }] });
    }
  });

  it('costs as much from the end as from the start', async () => {
    expect(await costOf('last: 100')).toBe(await costOf('first: 100'));
    expect(await costOf('first: null')).toBe(await costOf('first: 20'));
    expect(await costOf('last: 3')).toBeLessThan(await costOf('first: 20'));
  });
});

describe('the pages of each of many leads', () => {
  it('begin at their ends too', async () => {
    for (const leadId of ids.slice(0, 2)) {
      for (const body of ['one', 'two', 'three']) await owner.run(AddLeadNoteDocument, { input: { leadId, body } });
      for (const reason of ['first', 'second']) await owner.run(SuppressLeadDocument, { input: { leadId, reason } });
    }
    const { leads } = await owner.run<{ leads: { nodes: object[] } }, object>(`{ leads(last: 3) { nodes {
      name notes(last: 2) { nodes { body } pageInfo { hasPreviousPage } } suppressions(last: 1) { nodes { reason } }
    } } }`);
    const written = {
      notes: { nodes: [{ body: 'two' }, { body: 'one' }], pageInfo: { hasPreviousPage: true } },
      suppressions: { nodes: [{ reason: 'first' }] },
    };
    const unwritten = { notes: { nodes: [], pageInfo: { hasPreviousPage: false } }, suppressions: { nodes: [] } };
    expect(leads.nodes).toEqual([
      { name: 'Carla', ...unwritten },
      { name: 'Berta', ...written },
      { name: 'Ana', ...written },
    ]);
  });
});

describe('a page that does not say how many rows', () => {
  it.each(['', '(first: null)'])('has 20: notes%s', async (asked) => {
    const lead = await newLead(owner);
    for (let n = 0; n < 21; n++)
      await owner.run(AddLeadNoteDocument, { input: { leadId: lead.id, body: `note ${n}` } });
    const shown = await owner.run<{ lead: { notes: { nodes: object[] } } }, object>(
      `{ lead(id: "${lead.id}") { notes${asked} { nodes { body } } } }`,
    );
    expect(shown.lead.notes.nodes).toHaveLength(20);
  });
});

describe('files', () => {
  it('are listed from the end too', async () => {
    for (const name of ['a.csv', 'b.csv', 'c.csv']) await owner.upload(name, 'name\nAna\n');
    const { files } = await owner.run<{ files: Page }, object>('{ files(last: 2) { nodes { name } } }');
    expect(files.nodes).toEqual([{ name: 'b.csv' }, { name: 'a.csv' }]);
  });
});

describe('every list in pages', () => {
  it('takes the arguments of the Relay specification and has its fields', async () => {
    const types = Object.values((await openSchema()).getTypeMap()).filter(isObjectType);
    const lists = types
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ type }) => String(type).includes('Connection'));
    expect(lists.length).toBeGreaterThan(20);
    for (const { name, args } of lists)
      expect([name, args.map((arg) => `${arg.name}: ${String(arg.type)}`)]).toEqual([
        name,
        expect.arrayContaining(['first: Int', 'after: String', 'last: Int', 'before: String']),
      ]);
    for (const type of types.filter(({ name }) => name.endsWith('Connection')))
      expect(Object.keys(type.getFields())).toEqual(
        expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']),
      );
  });
});
