import { refusal } from '../../../errors.ts';
import type { Tx } from '../../../storage/commit/tx.ts';
import type { ClaimedImport } from './claim-import.ts';
import { LeadImport } from '../lead-import.entity.ts';

/** The claimed import within a commit. CONFLICT when another process has taken it over: what this one knows is old. */
export async function ownImport(tx: Tx, { _id: id, fence }: ClaimedImport): Promise<LeadImport> {
  const leadImport = await tx.get(LeadImport, id);
  if (leadImport.fence !== fence) throw refusal('TAKEN_OVER');
  return leadImport;
}
