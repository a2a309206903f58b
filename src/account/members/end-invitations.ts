import type { Tx } from '../../storage/commit/tx.ts';
import { Invitation } from './invitation.entity.ts';

/** Ends the open invitations of an address: an older one would bring its person back after a removal, or with another role. */
export async function endInvitations(tx: Tx, email: string): Promise<void> {
  for (const invitation of await tx.find(Invitation, { email, acceptedAt: null, expiresAt: { $gt: tx.now() } })) {
    invitation.expiresAt = tx.now();
    tx.record('invitation.ended', invitation);
  }
}
