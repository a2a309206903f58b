import type { Mutant } from '../mutant.ts';

const checks = ['test/maintenance/restore-backup.test.ts'];

const noInstallation = ['test/maintenance/no-installation.test.ts'];

export const maintenance: readonly Mutant[] = [
  {
    name: 'damaged-backup-restored',
    why: 'a broken disk under a backup goes unnoticed until the data are needed',
    file: 'src/maintenance/sums.ts',
    from: 'else if ((await sumOf(join(dir, file))) !== sum)',
    to: 'else if (sum.length === 0)',
    checks,
  },
  {
    name: 'changed-log-restored',
    why: 'a log that somebody changed comes back as the truth',
    file: 'src/maintenance/restore-backup.ts',
    from: 'refuse(await verify(copy));',
    to: 'await verify(copy);',
    checks,
  },
  {
    name: 'restored-over-a-running-cadencia',
    why: 'the data of today are lost for those of yesterday',
    file: 'src/maintenance/empty-directory.ts',
    from: '  if (!found.isDirectory() || (await readdir(path)).length > 0)',
    to: '  if (!found.isDirectory())',
    checks,
  },
  {
    name: 'copy-takes-the-port-of-the-original',
    why: 'a restored copy waits for ever for the one member that it knows',
    file: 'src/storage/local-mongod/start.ts',
    from: '    await moveTo(admin, members);',
    to: '',
    checks: ['test/storage/local-mongod.test.ts'],
    only: 'copied',
  },
  {
    name: 'killed-backup-leaves-the-lock',
    why: 'nothing can be written any more until somebody finds out why',
    file: 'src/maintenance/unlock-guard.ts',
    from: '.command({ fsyncUnlock: 1 })',
    to: '.command({ ping: 1 })',
    checks: ['test/maintenance/unlock-guard.test.ts'],
    compiled: true,
  },
  {
    name: 'empty-directory-verified',
    why: 'an operator who mistyped the directory is told that the log is whole',
    file: 'src/maintenance/visit-installation.ts',
    from: 'if (!config.DATABASE_URL) await requireDatabaseIn(config.CADENCIA_DATA_DIR);',
    to: '',
    checks: noInstallation,
    compiled: true,
  },
  {
    name: 'empty-directory-backed-up',
    why: 'an operator who mistyped the directory keeps a backup of nothing',
    file: 'src/maintenance/back-up.ts',
    from: '  await requireDatabaseIn(dataDir);',
    to: '',
    checks: noInstallation,
    compiled: true,
  },
  {
    name: 'empty-database-verified',
    why: 'who verifies the wrong database is told that the log is whole',
    file: 'src/maintenance/visit-installation.ts',
    from: '    await requireCadenciaIn(database, config);',
    to: '',
    checks: noInstallation,
    compiled: true,
  },
  {
    name: 'orphaned-bytes-not-found',
    why: 'the disk fills with what nobody can see',
    file: 'src/maintenance/verify-database.ts',
    from: '{ $match: { rows: [] } },',
    to: '{ $match: { rows: null } },',
    checks: ['test/maintenance/verify-database.test.ts'],
    only: 'no file',
    compiled: true,
  },
];
