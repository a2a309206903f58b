import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeFault } from '../src/runtime/node-version.ts';

describe('a version of Node', () => {
  it.each(['22.12.0', '22.20.1', '24.0.0', '30.1.0'])('%s runs Cadencia', (version) => {
    expect(nodeFault(version)).toBeNull();
  });

  it.each(['20.19.0', '22.11.9', '18.0.0'])('%s is refused, with the version that is needed', (version) => {
    expect(nodeFault(version)).toContain(`needs Node 22.12.0 or newer, and this is ${version}`);
  });

  it('that is refused is not promised by package.json', async () => {
    const { engines } = JSON.parse(await readFile('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('>=22.12.0');
  });
});
