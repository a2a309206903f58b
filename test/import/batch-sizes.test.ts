import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { filesOfFewPeople } from './few-people.ts';
import { resultsIn } from './in-memory.ts';

async function comeToTheSame(...contents: [string, string]) {
  const together = await resultsIn(500, contents);
  expect(await resultsIn(1, contents)).toEqual(together);
  expect(await resultsIn(3, contents)).toEqual(together);
}

it('the rows of a file come to the same in batches of whatever size', async () => {
  const property = fc.asyncProperty(filesOfFewPeople, filesOfFewPeople, comeToTheSame);
  await fc.assert(property, { numRuns: 300, seed: 20261201 });
}, 120_000);
