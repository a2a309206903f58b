import { connect, createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, inject, it } from 'vitest';
import { openDatabase, type Database } from '../../src/storage/open/open-database.ts';

let database: Database | null = null;
afterEach(async () => {
  await database?.close();
});

it('tries again when the line breaks after the connection stood', async () => {
  const { port } = new URL(inject('mongoUrl'));
  const lines: string[] = [];
  let connections = 0;
  // The first connection is the one that watches the server; those that ask something break until that was noticed.
  const line = createServer((near) => {
    connections += 1;
    if (connections > 1 && lines.length === 0) return near.destroy();
    const far = connect(Number(port), '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => near.destroy() && far.destroy());
    return near;
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  const url = `mongodb://127.0.0.1:${(line.address() as AddressInfo).port}/bad_line?directConnection=true`;
  const say = (said: string) => void lines.push(said);
  database = await openDatabase({ url, name: 'unused', dataDir: '', mongodBinary: null, path: '', say });
  expect(lines[0]).toContain('waiting for MongoDB at 127.0.0.1');
  expect(lines.at(-1)).toContain('answers');
  line.close();
});
