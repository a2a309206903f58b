import type { Mutant } from '../mutant.ts';

export const scripts: readonly Mutant[] = [
  {
    name: 'new-operation-overwrites',
    why: 'what a file of that name does is replaced by an empty operation',
    file: 'scripts/new/new-operation.ts',
    from: 'if (repository.has(path) || ',
    to: 'if (!path || ',
    checks: ['test/scripts/new-operation.test.ts'],
    only: 'enter-lead',
  },
  {
    name: 'new-operation-without-permission',
    why: 'anyone carries out an operation that was written with npm run new',
    file: 'scripts/new/operation-texts.ts',
    from: '  scope.viewer.require(',
    to: '  void (',
    checks: ['test/scripts/new-operation.test.ts'],
    only: 'as it is in the house',
  },
];
