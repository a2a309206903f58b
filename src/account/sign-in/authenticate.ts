// What comes before the tenant: the only reads of accounts that no broker limits. Small, and nowhere else.
import type { Db, Document } from 'mongodb';
import { ActorKind } from '../../audit/audit-log.entity.ts';
import { refusal } from '../../errors.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { permissionsOf, type Permission, type Role } from '../permission.ts';
import { hashToken, isSessionToken, keyIdOf, sameHash } from './token.ts';
import { anonymous, Viewer } from '../viewer.ts';
import { MINUTE } from '../../runtime/durations.ts';

const lastUseGrain = MINUTE;

/** The viewer behind an `Authorization` value (`Bearer` + session token or API key); none: anonymous; a bad one: UNAUTHENTICATED. */
export async function authenticate(runtime: Runtime, authorization: string | undefined): Promise<Viewer> {
  if (!authorization) return anonymous;
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  const viewer = isSessionToken(token) ? await bySession(runtime, token) : await byApiKey(runtime, token);
  if (!viewer) throw refusal('CREDENTIAL_INVALID');
  return viewer;
}

async function bySession(runtime: Runtime, token: string): Promise<Viewer | null> {
  const session = await rowWith(runtime, 'sessions', 'tokenHash', hashToken(token));
  if (!session || session['expiresAt'] <= runtime.clock.now()) return null;
  const membership = await rowWith(runtime, 'memberships', '_id', session['membershipId']);
  if (!membership || membership['removedAt']) return null;
  const actor = { kind: ActorKind.MEMBER, id: membership['_id'] as unknown as string };
  return new Viewer(
    actor,
    session['broker'],
    permissionsOf[membership['role'] as Role],
    String(session['_id']),
    session['expiresAt'],
  );
}

async function byApiKey(runtime: Runtime, token: string): Promise<Viewer | null> {
  const keyId = keyIdOf(token);
  if (!keyId) return null;
  const key = await rowWith(runtime, 'api_keys', 'keyId', keyId);
  if (!key || !sameHash(key['secretHash'], hashToken(token))) return null;
  const now = runtime.clock.now();
  if (key['revokedAt'] || (key['expiresAt'] && key['expiresAt'] <= now)) return null;
  await noteUse(runtime.database.db, key, now);
  const actor = { kind: ActorKind.API_KEY, id: String(key['_id']) };
  return new Viewer(
    actor,
    key['broker'],
    key['permissions'] as Permission[],
    String(key['_id']),
    key['expiresAt'] ?? null,
  );
}

/** The row that is unique by this field; what comes in the same tick is read at once. */
function rowWith({ reads, database }: Runtime, collection: string, field: string, value: string) {
  return reads.load(`${collection} by ${field}`, value, async (values) => {
    const rows = await database.db
      .collection(collection)
      .find({ [field]: { $in: values } })
      .toArray();
    return new Map(rows.map((row) => [String(row[field]), row as Document]));
  });
}

/** To the minute: a busy integrator must not cost a write per request. */
async function noteUse(db: Db, key: Document, now: Date): Promise<void> {
  const stale = !key['lastUsedAt'] || now.getTime() - key['lastUsedAt'].getTime() > lastUseGrain;
  if (stale) await db.collection('api_keys').updateOne({ _id: key['_id'] }, { $set: { lastUsedAt: now } });
}
