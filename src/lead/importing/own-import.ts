import { AppError } from '../../errors.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { ClaimedImport } from './claim-import.ts';
import { LeadImport } from './lead-import.entity.ts';

/** The claimed import within a commit. CONFLICT when another process has taken it over: what this one knows is old. */
export async function ownImport(tx: Tx, { _id: id, fence }: ClaimedImport): Promise<LeadImport> {
  const leadImport = await tx.get(LeadImport, id);
  if (leadImport.fence !== fence) throw new AppError('CONFLICT', { reason: 'import_taken_over' });
  return leadImport;
}
