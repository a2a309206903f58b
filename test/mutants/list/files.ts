import type { Mutant } from '../mutant.ts';

const checks = ['test/lead/files.test.ts'];

export const files: readonly Mutant[] = [
  {
    name: 'link-not-verified',
    why: 'who knows the id of a file reads it',
    file: 'src/storage/file-link.ts',
    from: 'return isOurs && Number(link.expires)',
    to: 'return (isOurs || !isOurs) && Number(link.expires)',
    checks,
  },
  {
    name: 'link-good-for-ever',
    why: 'a link that leaked opens a file for ever',
    file: 'src/storage/file-link.ts',
    from: 'return isOurs && Number(link.expires) > runtime.clock.now().getTime();',
    to: 'return isOurs;',
    checks,
  },
  {
    name: 'link-does-not-name-its-file',
    why: 'the link of one file opens all others',
    file: 'src/storage/file-link.ts',
    from: `['file', id, broker, expires]`,
    to: `['file', id.slice(id.length), broker, expires]`,
    checks,
  },
  {
    name: 'file-of-another-broker',
    why: 'a link is handed out for a file of another broker',
    file: 'src/storage/file-store.ts',
    from: `{ _id: id as never, 'metadata.broker': broker }`,
    to: `{ _id: id as never, filename: { $ne: broker } }`,
    checks,
  },
  {
    name: 'files-taken-from-anybody',
    why: 'anybody fills the disk',
    file: 'src/storage/store-file.ts',
    from: `  scope.viewer.may('file:write');`,
    to: '',
    checks: ['test/lead/files.test.ts'],
  },
];
