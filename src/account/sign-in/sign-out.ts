import type { Scope } from '../../runtime/scope.ts';
import { Session } from './session.entity.ts';

/** Ends the session the viewer came with; its token is worthless at once. An API key has no session: false. */
export async function signOut(scope: Scope): Promise<boolean> {
  const { broker, credentialId } = scope.viewer;
  return scope.commit(async (tx) => {
    const session = await tx.findOne(Session, { id: credentialId ?? '', broker });
    if (!session) return false;
    tx.record('user.signed_out', session);
    tx.remove(session);
    return true;
  });
}
