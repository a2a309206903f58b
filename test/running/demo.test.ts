import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mongodBinary } from '../../proofs/chaos/kit/mongod-binary.ts';
import { Program } from '../support/cadencia-process.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cadencia-demo-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

const demo = async (env: Record<string, string>) =>
  new Program('dist/src/demo/main.js', { CADENCIA_DATA_DIR: dataDir, MONGOD_BINARY: await mongodBinary(), ...env });

/** The address of the sandbox, as its log tells it. */
async function sandboxUrl(): Promise<string> {
  const [line = ''] = (await readFile(join(dataDir, 'sandbox.log'), 'utf8')).split('\n');
  return (JSON.parse(line) as { listening: string }).listening;
}

describe('a demo', () => {
  it('that cannot start Cadencia says why on the terminal and ends its sandbox', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const program = await demo({ PORT: String(port) });
    expect(await program.exited).toBe(1);
    taken.close();
    expect(program.lines.join('\n')).toContain(`address already in use 127.0.0.1:${port}`);
    await expect(fetch(await sandboxUrl())).rejects.toThrow('fetch failed');
  }, 60_000);

  it('that is killed leaves neither its sandbox nor Cadencia behind', async () => {
    const program = await demo({});
    const line = await program.line((one) => one.includes('GraphQL    '));
    const url = line.trim().split(/\s+/)[1]!;
    const sandbox = await sandboxUrl();
    expect((await fetch(sandbox)).status).toBeGreaterThan(0);
    await program.kill('SIGKILL');
    const gone = { timeout: 15_000, interval: 200 };
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow('fetch failed'), gone);
    await vi.waitFor(() => expect(fetch(sandbox)).rejects.toThrow('fetch failed'), gone);
  }, 90_000);
});
