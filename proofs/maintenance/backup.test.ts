import { readdir, readFile, writeFile } from 'node:fs/promises';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../test/support/client.ts';
import {
  CreateLeadDocument,
  LeadsDocument,
  RegisterBrokerDocument,
  SignInDocument,
} from '../../test/support/graphql/graphql.ts';
import { newPhone } from '../../test/support/leads.ts';
import { password, registration } from '../../test/support/registration.ts';
import { Installation } from '../../test/maintenance/installation.ts';

const email = 'ana@example.com';

let installation: Installation;
/** How many leads the API had confirmed when the backup began, and when it was done. */
let confirmed: { before: number; after: number };
let url: string;

beforeAll(async () => {
  installation = await Installation.make();
  ({ url } = await installation.start('original'));
  const client = await MongoClient.connect(await installation.mongoUrl('original'));
  const input = await registration(client.db('cadencia'), { ownerEmail: email });
  await client.close();
  await writeFile(installation.path('original/key'), 'of the installation');
  const { registerBroker } = await new Client(url, null).run(RegisterBrokerDocument, { input });
  const ana = new Client(url, registerBroker.token);
  const writer = new Writer(ana);
  const writing = [writer.write(), writer.write()];
  await writer.reach(10);
  const before = writer.count;
  const { code, text } = await installation.run('original', 'backup', installation.path('backup'));
  expect([code, text]).toEqual([0, expect.stringContaining('The backup is in') as string]);
  confirmed = { before, after: writer.count };
  // Writers were kept waiting and not refused.
  await writer.reach(writer.count + 4);
  writer.stop();
  await Promise.all(writing);
}, 240_000);
afterAll(() => installation.remove());

/** Creates leads one after another, and knows how many were confirmed. */
class Writer {
  count = 0;
  readonly #client: Client;
  readonly #stopped = new AbortController();
  #wake: () => void = () => undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  async write(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      const { errors } = await this.#client.send(CreateLeadDocument, { input: { name: 'Luis', phone: newPhone() } });
      // A busy machine sends away for a second; anything else is a fault.
      if (errors && errors[0]!.extensions.code !== 'OVERLOADED') throw new Error(JSON.stringify(errors));
      if (!errors) this.count++;
      this.#wake();
    }
  }

  async reach(count: number): Promise<void> {
    while (this.count < count) await new Promise<void>((wake) => (this.#wake = wake));
  }

  stop(): void {
    this.#stopped.abort();
  }
}

async function leadsAt(address: string): Promise<number> {
  const { signIn } = await new Client(address, null).run(SignInDocument, { input: { email, password } });
  return (await new Client(address, signIn.token).run(LeadsDocument, { first: 1 })).leads.totalCount;
}

describe('a backup that was taken while Cadencia writes', () => {
  it('is restored beside the original, verified, and holds all that was confirmed before it began', async () => {
    const restored = await installation.run('restored', 'restore', installation.path('backup'));
    expect([restored.code, restored.text]).toEqual([0, expect.stringContaining('restored and verified') as string]);
    expect(await installation.mongoUrl('restored')).not.toBe(await installation.mongoUrl('original'));
    expect(await readFile(installation.path('restored/key'), 'utf8')).toBe('of the installation');
    const copy = await installation.start('restored');
    const leads = await leadsAt(copy.url);
    expect(leads).toBeGreaterThanOrEqual(confirmed.before);
    // One that was being written may be there and not be confirmed.
    expect(leads).toBeLessThanOrEqual(confirmed.after + 2);
    await copy.stop();
    expect(await leadsAt(url)).toBeGreaterThan(confirmed.before);
  }, 240_000);

  it('holds nothing of the program that ran', async () => {
    const files = await readdir(installation.path('backup'), { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['SHA256SUMS', 'key', 'port']));
    expect(files.filter((file) => /mongod\.lock|diagnostic|mongod-of/.test(file))).toEqual([]);
  });

  it('is not written over something else', async () => {
    const again = await installation.run('original', 'backup', installation.path('backup'));
    expect([again.code, again.text]).toEqual([1, expect.stringContaining('is not empty') as string]);
  });

  it('is refused at once where no directory can be made, and nothing stays locked', async () => {
    const nowhere = await installation.run('original', 'backup', '/proc/backup');
    expect([nowhere.code, nowhere.text]).toEqual([1, expect.stringContaining('cannot be made') as string]);
  });
});

it('restore refuses the directory of a Cadencia that runs', async () => {
  const { code, text } = await installation.run('original', 'restore', installation.path('backup'));
  expect([code, text]).toEqual([1, expect.stringContaining('a Cadencia runs on') as string]);
});
