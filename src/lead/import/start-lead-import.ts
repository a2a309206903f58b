import { AppError, refusal } from '../../errors.ts';
import { Broker } from '../../account/broker.entity.ts';
import { limits } from '../../server/limits/numbers.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { StartLeadImportInput } from './import-input.types.ts';
import { ImportStatus, LeadImport } from './lead-import.entity.ts';
import { explicitMapping } from './explicit-mapping.ts';
import { columnFaults } from './preview-import.ts';

/**
 * Queues the import of a file. NOT_FOUND for an unknown file, BAD_USER_INPUT when its columns cannot be used,
 * LIMIT_EXCEEDED while too many of the broker have not ended, STORAGE_FULL while the disk has no room.
 */
export async function startLeadImport(scope: Scope, input: StartLeadImportInput): Promise<LeadImport> {
  scope.viewer.require('lead:write');
  scope.viewer.require('file:read');
  const source = { operation: 'startLeadImport', input };
  const { fileId, dryRun } = input;
  await scope.unlessDone(source, () => requireImportable(scope, input));
  return scope.commit(async (tx) => {
    await requirePlace(tx);
    const leadImport = tx.create(LeadImport, {
      fileId,
      dryRun,
      mapping: explicitMapping(input.mapping ?? []),
      language: scope.language,
      startedBy: tx.actor,
    });
    tx.record('import.started', leadImport, { fileId, dryRun });
    await (await tx.files()).need(fileId, leadImport.id);
    return leadImport;
  }, source);
}

/** The broker is the lock of how many imports it has: of two that start at once, the second sees the first. */
async function requirePlace(tx: Tx): Promise<void> {
  await tx.lock(Broker, tx.broker);
  const open = await tx.count(LeadImport, { status: { $in: [ImportStatus.QUEUED, ImportStatus.RUNNING] } });
  const most = limits.importsOfBroker;
  if (open >= most) throw refusal('TOO_MANY_IMPORTS', { most });
}

async function requireImportable(scope: Scope, { fileId, mapping }: StartLeadImportInput): Promise<void> {
  await scope.runtime.disk.requireRoom();
  const found = await columnFaults(scope, fileId, mapping ?? []);
  const faults = found.map(({ code, parameters }) => ({ field: 'input.mapping', code, parameters }));
  if (faults.length > 0) throw new AppError('BAD_USER_INPUT', { fields: faults });
}
