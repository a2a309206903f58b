import { execute, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf, Permission } from '../../src/account/permission.ts';
import { Viewer } from '../../src/account/viewer.ts';
import { ActorKind, AuditLog } from '../../src/audit/audit-log.entity.ts';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { OperationMeter } from '../../src/server/limits/operation-meter.ts';
import { neededToRead } from '../../src/server/schema/reading-permissions.ts';
import { LeadImport } from '../../src/lead/import/lead-import.entity.ts';
import { asSystem, Scope } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { CreateApiKeyDocument, type Permission as Name } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { needs } from './role-table.ts';
import { rootsOf, type Root } from './support/paths.ts';
import { everythingBy, thingsIn, type Reached } from './support/walk.ts';
import { openWorld, type World } from './support/world.ts';

const schema = await openSchema();
const roots = rootsOf(schema);
const queries = roots.filter(({ operation }) => operation === 'query');
/** Every type of an object, without the roots. */
const holders = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !/^(Query|Mutation|Subscription|__.*)$/.test(type.name),
);

/** Who a credential is of may be known without a permission. */
const always = ['Me.member'];

/** Types with an id that are read with no permission of their own, and why. */
const withoutPermission: Record<string, string> = {
  Actor: 'says who did something, in the thing that was done',
  Broker: 'the one that the credential is of',
  DispatchStop: 'is told to those who stop, resume, or ask for the state',
  Invitation: 'is told to who makes it, and nowhere else',
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);

/** What a credential with these permissions is shown by a root, below the bounds for documents. */
async function shownBy(root: Root, permissions: readonly Permission[], rootValue?: unknown, depth = 4) {
  const { runtime } = world.app.app;
  const { ids, brokerId } = world.own;
  const viewer = new Viewer({ kind: ActorKind.MEMBER, id: ids.Owner[0] }, brokerId, permissions);
  const contextValue = { scope: new Scope(runtime, viewer), meter: new OperationMeter(), address: '', payer: {} };
  const asked = { schema, ...everythingBy(root, world.own, depth), rootValue, contextValue };
  const { data } = await execute(asked);
  return thingsIn(data?.[root.field.name], root.field.type, `${root.operation}.${root.field.name}`);
}

const ofAnother = (reached: Reached[], permission: Permission) =>
  reached.filter(({ type, field }) => {
    const needed = neededToRead(schema.getType(type)!);
    return needed !== permission && !always.includes(field);
  });

describe('a type that can be reached from another', () => {
  const inner = new Set(
    holders.flatMap((type) => Object.values(type.getFields()).map(({ type: of }) => getNamedType(of))),
  );

  it('needs what its own query needs', () => {
    const ofThings = queries.filter(({ field }) => isObjectType(getNamedType(field.type)));
    const wrong = ofThings.flatMap(({ field }) => {
      const [need, ...more] = Array.isArray(needs[field.name]) ? (needs[field.name] as Name[]) : [];
      const type = getNamedType(field.type);
      const permission = neededToRead(type);
      const isApart = !permission && !inner.has(type) && !hasId(type as GraphQLObjectType);
      return isApart || !need || more.length > 0 || (permission && nameOf(permission) === need)
        ? []
        : [`${field.name}: ${need}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has a permission when it has an id, or there is a reason', () => {
    const free = holders.filter((type) => hasId(type) && !neededToRead(type));
    const eventsOf = roots.filter(({ operation }) => operation === 'subscription').map(({ field }) => field.type);
    const names = free
      .filter((type) => !eventsOf.some((event) => getNamedType(event) === type))
      .map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(withoutPermission).toSorted());
  });
});

function hasId(type: GraphQLObjectType): boolean {
  return isObjectType(type) && 'id' in type.getFields();
}

describe('a key with one permission', () => {
  it.each(Object.values(Permission))('%s reaches nothing that needs another, by no path', async (permission) => {
    for (const root of queries)
      expect([root.field.name, ofAnother(await shownBy(root, [permission]), permission)]).toEqual([
        root.field.name,
        [],
      ]);
  });

  it('has paths to walk: with all permissions something comes back by each', async () => {
    const reached = await Promise.all(queries.map((root) => shownBy(root, Object.values(Permission), undefined, 2)));
    const fields = new Set(reached.flat().map(({ field }) => field));
    const guarded = holders
      .filter((type) => !/(Connection|Edge)$/.test(type.name))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => neededToRead(getNamedType(field.type)))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(guarded.filter((field) => !fields.has(field)).toSorted()).toEqual([
      // Of mutations and subscriptions.
      'CallUpdate.call',
      'LeadAdvance.lead',
      'NewApiKey.apiKey',
      'SignedIn.member',
      'StageChange.lead',
    ]);
  });
});

const entry = (event: string) => (scope: Scope) => scope.read.findOne(AuditLog, { event });
/** Those that lead on to something else. */
const events: Record<string, (scope: Scope) => Promise<object | null>> = {
  stageChanges: entry('lead.stage_changed'),
  callUpdates: entry('call.ended'),
  importProgress: (scope) => scope.read.findOne(LeadImport, { errorFileId: { $ne: null } }),
};

function leadsOn(type: GraphQLObjectType): boolean {
  return Object.values(type.getFields()).some(({ type: of }) => neededToRead(getNamedType(of)));
}

describe('the event of a subscription', () => {
  it.each(
    roots.filter(({ operation }) => operation === 'subscription').map((root) => [root.field.name, root] as const),
  )('%s shows nothing that needs another permission', async (name, root) => {
    const [permission] = Object.values(Permission).filter((one) =>
      (needs[name] as Name[]).includes(nameOf(one) as Name),
    );
    const event = events[name] ? await events[name](asSystem(world.app.app.runtime, world.own.brokerId, 'test')) : null;
    if (!event) return expect(leadsOn(getNamedType(root.field.type) as GraphQLObjectType)).toBe(false);
    const reached = await shownBy(root, [permission!], event);
    expect(reached.length).toBeGreaterThan(0);
    expect(ofAnother(reached, permission!)).toEqual([]);
  });
});

describe('what a mutation answers', () => {
  it('is the thing itself, and nothing that it leads to without the permission', async () => {
    const { app } = world;
    const owner = await newBroker(app);
    const { id } = await newLead(owner);
    const input = { name: 'a form', permissions: ['LEAD_WRITE' as const] };
    const form = app.as((await owner.run(CreateApiKeyDocument, { input })).createApiKey.key!);
    const { data, errors } = await form.send(
      `mutation { updateLead(input: { leadId: "${id}", name: "Eva" }) { name messages { totalCount } calls { totalCount } } }`,
    );
    expect(data).toEqual({ updateLead: { name: 'Eva', messages: null, calls: null } });
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code, extensions['permission']])).toEqual([
      ['messages', 'FORBIDDEN', 'LEAD_READ'],
      ['calls', 'FORBIDDEN', 'CALL_READ'],
    ]);
  });
});
