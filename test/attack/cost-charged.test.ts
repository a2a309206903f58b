import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { limits } from '../../src/server/limits/numbers.ts';
import { RowBudget } from '../../src/storage/row-budget.ts';
import { openWorld, type World } from '../isolation/support/world.ts';
import { isRequired } from '../support/fill-operation.ts';
import { largestDocument, type Choose } from './support/largest-documents.ts';
import { multiplyRows } from './support/multiply-rows.ts';

const schema = await openSchema();
/** More than a page may have. */
const copies = 120;
const documentsEach = 2;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { brokerId, ids } = world.own;
  await multiplyRows(world.app.app.runtime.database.db, brokerId, ids.Lead[0], copies);
}, 180_000);

afterEach(() => vi.restoreAllMocks());

/** The root fields that show rows, each with what it must be given. */
const roots = Object.values(schema.getQueryType()!.getFields()).filter(
  ({ name, type }) => isObjectType(getNamedType(type)) && name !== 'previewLeadImport',
);

function callOf(root: (typeof roots)[number]): string {
  const { ids } = world.own;
  const named: Record<string, string> = {
    leadId: ids.Lead[0],
    campaignId: ids.Campaign[0],
    templateId: ids.MessageTemplate[0],
    stopId: ids.DispatchStop[0],
  };
  const own: Record<string, string> = {
    lead: ids.Lead[0],
    campaign: ids.Campaign[0],
    campaignStats: ids.Campaign[0],
    previewCampaign: ids.Campaign[0],
    call: ids.VoiceCall[0],
    message: ids.Message[0],
    template: ids.MessageTemplate[0],
    leadImport: ids.LeadImport[0],
    file: world.own.fileIds[0]!,
  };
  const plain: Record<string, string> = { stage: 'ENTRADA', channel: 'SMS', inactivityDays: '1' };
  const given = root.args
    .filter((arg) => isRequired(arg))
    .map(({ name }) => {
      const id = name === 'id' ? own[root.name] : named[name];
      return `${name}: ${id ? JSON.stringify(id) : plain[name]}`;
    });
  return given.length > 0 ? `${root.name}(${given.join(', ')})` : root.name;
}

/** The same documents in every run. */
function seeded(seed: number): Choose {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Every field that was resolved is one key of the answer. */
function fieldsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + fieldsIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.entries(value).map(([name, field]) => (isJson(name) ? 1 : 1 + fieldsIn(field)));
  return inner.reduce((sum, count) => sum + count, 0);
}

/** What a JSON scalar holds is one value. */
function isJson(name: string): boolean {
  return ['before', 'after', 'details'].includes(name);
}

describe('the largest documents that the limits allow, over lists that overflow', () => {
  it.each(roots.map((root) => [root.name, root] as const))(
    '%s: resolve no more fields and load no more rows than their cost',
    async (name, root) => {
      for (let n = 0; n < documentsEach; n++) {
        const type = (getNamedType(root.type) as GraphQLObjectType).name;
        const { query, cost } = largestDocument({ call: callOf(root), type }, seeded(n * 7919 + name.length));
        expect(cost).toBeLessThanOrEqual(limits.cost);
        const loaded = vi.spyOn(RowBudget.prototype, 'take');
        const answer = await world.own.client.send(query);
        const rows = loaded.mock.calls.reduce((sum, [count]) => sum + count, 0);
        loaded.mockRestore();
        expect(answer.errors, query).toBeUndefined();
        expect(fieldsIn(answer.data), query).toBeLessThanOrEqual(cost);
        expect(rows, query).toBeLessThanOrEqual(cost);
      }
    },
  );

  it('of a lead with all its lists fill every page', async () => {
    const answer = await world.own.client.send<{ lead: Record<string, { edges: unknown[] }> }, never>(
      `{ lead(id: "${world.own.ids.Lead[0]}") { ${pagesOfLead.map((name) => `${name} { edges { cursor } }`).join(' ')} } }`,
    );
    const lengths = pagesOfLead.map((name) => [name, answer.data!.lead[name]!.edges.length]);
    expect(lengths).toEqual(pagesOfLead.map((name) => [name, 20]));
  });

  it('that go from list to list again and again are refused', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `enrolments { edges { node { lead { ${nested(levels - 1)} } } } }`;
    const query = `{ lead(id: "${world.own.ids.Lead[0]}") { ${nested(2)} } }`;
    const [refused] = (await world.own.client.send(query.replace('id }', `${nested(2)} }`))).errors!;
    expect(refused!.extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

const pagesOfLead = Object.values((schema.getType('Lead') as GraphQLObjectType).getFields())
  .filter(({ type }) => String(getNamedType(type)).endsWith('Connection'))
  .map(({ name }) => name);
