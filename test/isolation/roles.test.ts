import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { newBroker } from '../support/brokers.ts';
import { password } from '../support/registration.ts';
import type { Client } from '../support/client.ts';
import {
  AcceptInvitationDocument,
  CreateApiKeyDocument,
  InviteUserDocument,
  MeDocument,
  SignInDocument,
  type Permission,
} from '../support/graphql/graphql.ts';
import { fillOperation } from '../support/fill-operation.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { mayDo, needs } from './role-table.ts';
import { overHttp } from './support/ask.ts';
import { Listener } from './support/listener.ts';
import { rootsOf, type Root } from './support/paths.ts';

const roots = rootsOf(await openSchema());
/** Who signs out asks nothing more, so that comes last. */
const ordered = roots.toSorted((a, b) => Number(a.field.name === 'signOut') - Number(b.field.name === 'signOut'));
const isRefusal = /"code":"(?:FORBIDDEN|UNAUTHENTICATED)"/;
const email = 'roles@example.com';

interface Caller {
  client: Client;
  /** Null: no credential. */
  may: readonly Permission[] | null;
}

let app: TestApp;
let owner: Client;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  app = await openTestApp();
  owner = await newBroker(app, { ownerEmail: email });
  // A session of its own: among all operations there is one that ends it.
  const { signIn } = await app.anyone.run(SignInDocument, { input: { email, password } });
  callers.set('OWNER', { client: app.as(signIn.token), may: mayDo.OWNER });
  for (const role of ['MANAGER', 'AGENT', 'VIEWER'] as const) {
    const { token } = (await owner.run(InviteUserDocument, { input: { email: `${role}@example.com`, role } }))
      .inviteUser;
    const input = { token: token!, name: role, password };
    const joined = (await app.anyone.run(AcceptInvitationDocument, { input })).acceptInvitation;
    callers.set(role, { client: app.as(joined.token), may: mayDo[role] });
  }
  callers.set(withoutPermission, { client: await keyWith([]), may: [] });
  callers.set('nobody', { client: app.anyone, may: null });
});

/** A client with exactly these permissions; one with none is not made by the API. */
async function keyWith(permissions: Permission[]): Promise<Client> {
  const input = { name: 'k', permissions: permissions.length > 0 ? permissions : ['LEAD_READ' as const] };
  const { apiKey, key } = (await owner.run(CreateApiKeyDocument, { input })).createApiKey;
  const keys = app.app.runtime.database.db.collection<{ _id: string }>('api_keys');
  if (permissions.length === 0) await keys.updateOne({ _id: apiKey.id }, { $set: { permissions } });
  return app.as(key!);
}

const withoutPermission = 'an API key without a permission';
const names = ['OWNER', 'MANAGER', 'AGENT', 'VIEWER', withoutPermission, 'nobody'];

function isAllowed(operation: string, may: Caller['may']): boolean {
  const need = needs[operation];
  if (need === 'anyone') return true;
  if (need === 'member') return may !== null;
  return may !== null && need!.every((permission) => may.includes(permission));
}

/** The operation as it is filled everywhere; what would be refused for another reason than the role is given. */
function documentOf({ operation, field }: Root): string {
  if (field.name === 'signIn')
    return `mutation { signIn(input: { email: "${email}", password: "${password}" }) { __typename } }`;
  // Owners are made by owners: who may do that is tested with the members.
  const document = fillOperation(operation, field).replaceAll('role: OWNER', 'role: AGENT');
  return document.replace(/permissions: \[\w+\]/, 'permissions: [API_KEY_WRITE]');
}

/** The operations that answer a refusal to the client. */
async function refusedTo(client: Client): Promise<string[]> {
  const answers = await subscribed(client);
  const ask = overHttp(app, client);
  for (const root of ordered.filter(({ operation }) => operation !== 'subscription'))
    answers.set(root.field.name, await ask({ query: documentOf(root), variables: {} }));
  return [...answers].filter(([, answer]) => isRefusal.test(answer)).map(([name]) => name);
}

/** What each subscription begins with; before anything else, for signing out ends the socket. */
async function subscribed(client: Client): Promise<Map<string, string>> {
  const subscriptions = roots.filter(({ operation }) => operation === 'subscription');
  const listener = await Listener.open(app, client);
  for (const root of subscriptions) listener.follow(root.field.name, { query: documentOf(root), variables: {} });
  await listener.settled();
  listener.close();
  return new Map(subscriptions.map(({ field: { name } }) => [name, listener.messages(name).join('')]));
}

/** The permissions that a description says are needed. */
function toldIn(description: string | null | undefined): string[] {
  return / Needs ([^.;]*)/.exec(description ?? '')?.[1]?.match(/[A-Z]+_[A-Z_]+/g) ?? [];
}

describe('the table of what operations need', () => {
  it('has a line for every operation and no other', () => {
    expect(Object.keys(needs).toSorted()).toEqual(roots.map(({ field }) => field.name).toSorted());
  });

  it('says of every operation what its description says', () => {
    for (const { field } of roots) {
      const need = needs[field.name]!;
      // The description says in words that the role's own permissions are needed too.
      const isGiving = need.includes('MEMBER_WRITE');
      const expected = isGiving ? ['MEMBER_WRITE'] : Array.isArray(need) ? need : [];
      expect([field.name, toldIn(field.description)]).toEqual([field.name, expected]);
    }
  });

  it.each(Object.entries(mayDo))('says what %s may do as the API does', async (role, permissions) => {
    const { me } = await callers.get(role)!.client.run(MeDocument);
    expect([...me.permissions].toSorted()).toEqual(permissions.toSorted());
  });
});

describe('the operations that are refused', () => {
  it.each(names)('to %s are those of the table', async (name) => {
    const { client, may } = callers.get(name)!;
    const expected = ordered.map(({ field }) => field.name).filter((operation) => !isAllowed(operation, may));
    expect((await refusedTo(client)).toSorted()).toEqual(expected.toSorted());
  });
});

describe('an API key', () => {
  const all = Object.entries(needs).flatMap(([name, need]) => (Array.isArray(need) ? [[name, need] as const] : []));
  const documents = new Map(roots.map((root) => [root.field.name, documentOf(root)]));

  it.each(mayDo.OWNER)(
    'without %s only is refused what needs it, and with what an operation needs only it is not',
    async (permission) => {
      const without = overHttp(app, await keyWith(mayDo.OWNER.filter((one) => one !== permission)));
      for (const [name, need] of all.filter(([, needed]) => needed.includes(permission))) {
        const request = { query: documents.get(name)!, variables: {} };
        if (request.query.startsWith('subscription')) continue;
        expect([name, await without(request)]).toEqual([name, expect.stringMatching(isRefusal)]);
        const exact = overHttp(app, await keyWith(need));
        expect([name, await exact(request)]).toEqual([name, expect.not.stringMatching(isRefusal)]);
      }
    },
  );
});
