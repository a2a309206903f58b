import { problem } from '../../language/problems/problem.ts';
import { asSystem, type Runtime } from '../../scope.ts';
import { claimImport, doesOneWait, releaseClaim, type ClaimedImport } from './claim-import.ts';
import { failImport } from './end-import.ts';
import { importFile } from './import-file.ts';

const mostAttempts = 5;

/**
 * Works on one import for some seconds; answers how many there were. What fails is tried again from where it stopped, five
 * times. While the disk has no room, imports wait.
 */
export async function runImports(runtime: Runtime): Promise<number> {
  const { db } = runtime.database;
  if (!(await doesOneWait(db)) || (await runtime.disk.fault())) return 0;
  const claim = await claimImport(db, runtime.processId);
  if (!claim) return 0;
  try {
    await workOn(runtime, claim);
  } catch (error) {
    runtime.log.warn({ err: error, importId: claim._id }, 'an import was interrupted; it goes on from its last batch');
  } finally {
    await releaseClaim(db, claim);
  }
  return 1;
}

async function workOn(runtime: Runtime, claim: ClaimedImport): Promise<void> {
  const scope = asSystem(runtime, claim.broker, 'run-imports');
  if (claim.attempts > mostAttempts) await failImport(scope, claim, [problem('IMPORT_INTERRUPTED')]);
  else await importFile(scope, claim);
}
