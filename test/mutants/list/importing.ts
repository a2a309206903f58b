import type { Mutant } from '../mutant.ts';

const interrupted = ['test/import/interrupted-import.test.ts'];
const takenOver = ['test/import/taken-over.test.ts'];

export const importing: readonly Mutant[] = [
  {
    name: 'import-lease-ignored',
    why: 'two workers bring in the same rows',
    file: 'src/lead/importing/claim-import.ts',
    from: `  $expr: { $lt: ['$leaseUntil', '$$NOW'] },\n`,
    to: '',
    checks: interrupted,
  },
  {
    name: 'import-fence-dropped',
    why: 'a worker that lost its import goes on with it',
    file: 'src/lead/importing/own-import.ts',
    from: `if (leadImport.fence !== fence) throw refusal('TAKEN_OVER');`,
    to: 'void fence;',
    checks: takenOver,
  },
  {
    name: 'import-fence-not-raised',
    why: 'who had the import before cannot be told from who has it now',
    file: 'src/lead/importing/claim-import.ts',
    from: `fence: { $add: ['$fence', 1] }`,
    to: `fence: '$fence'`,
    checks: takenOver,
  },
  {
    name: 'import-from-the-beginning',
    why: 'rows that are in are counted again',
    file: 'src/lead/importing/import-file.ts',
    from: 'batches(file.rows, counts.rows)',
    to: 'batches(file.rows, counts.rows - counts.rows)',
    checks: interrupted,
  },
  {
    name: 'import-that-gives-nobody-way',
    why: 'a long import keeps those of all other brokers waiting',
    file: 'src/lead/importing/import-turn.ts',
    from: 'if (await doesOneWait()) return true;',
    to: 'await doesOneWait();',
    checks: ['test/import/import-run.test.ts'],
    only: 'gives way',
  },
  {
    name: 'import-that-gives-way-to-nobody',
    why: 'a long file is read again and again up to where its import stopped',
    file: 'src/lead/importing/import-turn.ts',
    from: 'if (await doesOneWait()) return true;',
    to: 'return doesOneWait().then(() => true);',
    checks: ['test/import/import-run.test.ts'],
    only: 'no other waits',
  },
  {
    name: 'import-tried-for-ever',
    why: 'an import that always fails keeps all others waiting',
    file: 'src/lead/importing/run-imports.ts',
    from: 'if (claim.attempts > mostAttempts)',
    to: 'if (claim.attempts > mostAttempts * 1e9)',
    checks: interrupted,
  },
  {
    name: 'file-read-in-one-turn',
    why: 'a file of line ends stops the process for everybody until it is read',
    file: 'src/lead/import/decode-text.ts',
    from: 'await setImmediate();',
    to: 'void setImmediate;',
    checks: ['test/lead/decode-text.test.ts'],
  },
  {
    name: 'rows-read-in-one-turn',
    why: 'rows that were done before are passed without a turn for anybody else',
    file: 'src/lead/import/read-rows.ts',
    from: 'if (!cells || read % rowsOfTurn === 0) await setImmediate();',
    to: 'void [rowsOfTurn, setImmediate];',
    checks: ['test/lead/read-rows.test.ts'],
  },
  {
    name: 'preview-of-the-whole-file',
    why: 'a preview of blank rows costs as much as the import of a large file',
    file: 'src/lead/importing/preview-import.ts',
    from: ', most: mostRead }',
    to: ', most: mostRead * 100 }',
    checks: ['test/import/import-preview.test.ts'],
  },
];
