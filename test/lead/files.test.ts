import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { maxFileBytes } from '../../src/storage/files/file-store.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { AuditLogsDocument, CreateApiKeyDocument, FileDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function post(client: Client, query: string, init: RequestInit): Promise<{ status: number; code?: string }> {
  const authorization = client.token ? { authorization: `Bearer ${client.token}` } : undefined;
  const response = await fetch(`${app.url}/files${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...authorization },
    ...init,
  });
  const body = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: body.errors?.[0]?.extensions.code };
}

describe('a file', () => {
  it('comes back by its link as it was sent', async () => {
    const ana = await newBroker(app);
    const content = 'Nombre;Teléfono\nAna;222 123 4501\n';
    const id = await ana.upload('leads año.csv', content);
    const { file } = await ana.run(FileDocument, { id });
    expect(file).toMatchObject({
      id,
      name: 'leads año.csv',
      contentType: 'text/csv',
      bytes: Buffer.byteLength(content),
    });
    const response = await fetch(file.url);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.text()).toBe(content);
  });

  it('is recorded, its name apart with the personal values', async () => {
    const ana = await newBroker(app);
    const id = await ana.upload('leads.csv', 'a\n');
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { entityId: id } });
    expect(auditLogs.edges.map(({ node }) => node)).toMatchObject([
      { event: 'file.stored', details: { name: 'leads.csv', bytes: 2 } },
    ]);
  });

  it('of another broker is NOT_FOUND', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const id = await ana.upload('leads.csv', 'a\n');
    expect((await eva.refused(FileDocument, { id })).extensions.code).toBe('NOT_FOUND');
  });

  it('is not sent for a link that has expired or was changed', async () => {
    const ana = await newBroker(app);
    const { file } = await ana.run(FileDocument, { id: await ana.upload('leads.csv', 'a\n') });
    const { file: other } = await ana.run(FileDocument, { id: await ana.upload('other.csv', 'b\n') });
    const changed = file.url.replace(/expires=\d+/, `expires=${app.clock.now().getTime() + 1e9}`);
    const swapped = file.url.replace(file.id, other.id);
    for (const url of [changed, swapped, `${app.url}/files/${file.id}`]) expect((await fetch(url)).status).toBe(403);
    app.clock.advance(16 * MINUTE);
    const late = await fetch(file.url);
    expect(late.status).toBe(403);
    expect(await late.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('is taken from nobody without a credential, nor from one that may not write files', async () => {
    expect(await post(app.anyone, '?name=a.csv', { body: 'a' })).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    const ana = await newBroker(app);
    const { createApiKey } = await ana.run(CreateApiKeyDocument, {
      input: { name: 'reader', permissions: ['LEAD_READ'] },
    });
    expect(await post(app.as(createApiKey.key!), '?name=a.csv', { body: 'a' })).toEqual({
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  it.each(['', '?name=', '?name=..%2F'])('without a name (%s) is refused', async (query) => {
    expect(await post(await newBroker(app), query, { body: 'a' })).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('without content is refused', async () => {
    expect(await post(await newBroker(app), '?name=a.csv', {})).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('of more than 50 MB is refused, also when its length comes out late, and nothing of it is kept', async () => {
    const ana = await newBroker(app);
    const part = Buffer.alloc(1024 * 1024, 'a');
    const parts = Readable.from(Array.from({ length: maxFileBytes / part.length + 1 }, () => part));
    const body = Readable.toWeb(parts) as unknown as NonNullable<RequestInit['body']>;
    const streamed = await post(ana, '?name=a.csv', { body, duplex: 'half' });
    expect(streamed).toEqual({ status: 413, code: 'LIMIT_EXCEEDED' });
    expect(await post(ana, '?name=a.csv', { body: Buffer.alloc(maxFileBytes + 1) })).toEqual({
      status: 413,
      code: 'LIMIT_EXCEEDED',
    });
    const { db } = app.app.runtime.database;
    const files = await db.collection('files.files').distinct('_id');
    expect(await db.collection('files.chunks').countDocuments({ files_id: { $nin: files } })).toBe(0);
  });
});
