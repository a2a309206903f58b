import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sentences } from '../../src/campaign/rules/said.ts';

const slice = new URL('../../src/campaign/', import.meta.url);

/** All the code of the slice. */
const code = readdirSync(slice, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('sentences/'))
  .map((name) => readFileSync(new URL(name, slice), 'utf8'))
  .join('\n');

it('every sentence of the rules is said by one of them', () => {
  expect(Object.keys(sentences).filter((name) => !new RegExp(`said\\([^)]*'${name}'`).test(code))).toEqual([]);
});
