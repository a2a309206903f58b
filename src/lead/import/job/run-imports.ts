import { randomUUID } from 'node:crypto';
import { problem } from '../../../language/problems/problem.ts';
import { asSystem, type Runtime } from '../../../runtime/scope.ts';
import { ifLeaseIsFree } from '../../../storage/named-lease.ts';
import { claimImport, isGivenUp, nextBroker, releaseClaim, type ClaimedImport } from './claim-import.ts';
import { failImport } from './end-import.ts';
import { importFile } from './import-file.ts';

/**
 * Works on one import for some seconds; answers how many there were. Brokers take turns, and those of one broker do not
 * meet: they may be about the same people. What fails is tried again from where it stopped, five times. While the disk
 * has no room, imports wait.
 */
export async function runImports(runtime: Runtime): Promise<number> {
  const { db } = runtime.database;
  const broker = await nextBroker(db);
  if (!broker || (await runtime.disk.fault())) return 0;
  // Two runs of one process are two owners.
  const owner = `${runtime.processId} ${randomUUID()}`;
  return (await ifLeaseIsFree(db, `imports:${broker}`, owner, () => runImportOf(runtime, broker))) ?? 0;
}

async function runImportOf(runtime: Runtime, broker: string): Promise<number> {
  const { db } = runtime.database;
  const claim = await claimImport(db, broker, runtime.processId);
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
  if (isGivenUp(claim)) await failImport(scope, claim, [problem('IMPORT_INTERRUPTED')]);
  else await importFile(scope, claim);
}
