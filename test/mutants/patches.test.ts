import { describe, expect, it } from 'vitest';
import { mutants } from './list/index.ts';
import { patchFault } from './working-copy.ts';

describe('the list of mutants', () => {
  it('fits the code: each changes a text that is there once', async () => {
    const faults = await Promise.all(mutants.map(async (mutant) => ({ mutant, fault: await patchFault(mutant) })));
    const misfits = faults.flatMap(({ mutant, fault }) => (fault ? `${mutant.name}: ${fault}` : []));
    expect(misfits).toEqual([]);
  });

  it('has each name once', () => {
    const names = mutants.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
