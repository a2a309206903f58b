/**
 * Writes the parts of a new operation, each where the last one of its slice stands:
 *   npm run new -- operation <slice> <verb-noun>        such as: operation lead/notes pin-lead-note
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { newOperation } from './new/new-operation.ts';
import { readRepository } from './new/repository.ts';
import { WrongRequest } from './new/wrong-request.ts';

const usage = 'npm run new -- operation <slice> <verb-noun>, such as: npm run new -- operation lead pin-lead';

const [kind, slice, name, ...more] = process.argv.slice(2);
try {
  if (kind !== 'operation' || !slice || !name || more.length > 0) throw new WrongRequest(usage);
  const {
    files,
    path: operation,
    test,
    permission,
    mutation,
  } = newOperation(await readRepository(process.cwd()), slice, name);
  for (const [file, text] of files) writeFileSync(file, text);
  execFileSync('oxfmt', [...files.keys()], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`${[...files.keys()].join('\n')}

${mutation} needs ${permission}, as its neighbour does: the operation, the description, the role table and docs/api.md say so.
Now: 1. say in ${operation} what the commit does (the compiler names the place), and mend the sentences;
     2. npm run schema;
     3. say in ${test} what it does for a broker (the compiler names the place);
     4. npm run types && npm run lint && npx vitest run ${test} test/isolation test/docs`);
} catch (error) {
  if (!(error instanceof WrongRequest)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
