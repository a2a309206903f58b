import { AppError } from '../../errors.ts';
import type { Scope } from '../../scope.ts';
import type { StartLeadImportInput } from './import-input.types.ts';
import { LeadImport } from './lead-import.entity.ts';
import { explicitMapping, previewLeadImport } from './preview-import.ts';

/** Queues the import of a file. NOT_FOUND for an unknown file, BAD_USER_INPUT when its columns cannot be used, STORAGE_FULL while the disk has no room. */
export async function startLeadImport(scope: Scope, input: StartLeadImportInput): Promise<LeadImport> {
  scope.viewer.require('lead:write');
  scope.viewer.require('file:read');
  const source = { operation: 'startLeadImport', input };
  const { fileId, dryRun } = input;
  await scope.unlessDone(source, () => requireImportable(scope, input));
  return scope.commit(async (tx) => {
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

async function requireImportable(scope: Scope, { fileId, mapping }: StartLeadImportInput): Promise<void> {
  await scope.runtime.disk.requireRoom();
  const { problems } = await previewLeadImport(scope, fileId, mapping ?? []);
  const faults = problems.map(({ code, parameters }) => ({ field: 'input.mapping', code, parameters }));
  if (faults.length > 0) throw new AppError('BAD_USER_INPUT', { fields: faults });
}
