// What comes before the tenant: the only reads of accounts that no broker limits. Small, and nowhere else.
import type { Db, Document } from 'mongodb';
import { ActorKind } from '../audit/audit-log.entity.ts';
import { AppError } from '../errors.ts';
import { permissionsOf, type Permission, type Role } from './permission.ts';
import { hashToken, isSessionToken, keyIdOf, sameHash } from './token.ts';
import { anonymous, Viewer } from './viewer.ts';

const lastUseGrain = 60_000;

/** The viewer behind an `Authorization` value (`Bearer` + session token or API key); none: anonymous; a bad one: UNAUTHENTICATED. */
export async function authenticate(db: Db, authorization: string | undefined, now: Date): Promise<Viewer> {
  if (!authorization) return anonymous;
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  const viewer = isSessionToken(token) ? await bySession(db, token, now) : await byApiKey(db, token, now);
  if (!viewer) throw new AppError('UNAUTHENTICATED', { reason: 'credential_invalid' });
  return viewer;
}

async function bySession(db: Db, token: string, now: Date): Promise<Viewer | null> {
  const session = await db.collection('sessions').findOne({ tokenHash: hashToken(token), expiresAt: { $gt: now } });
  if (!session) return null;
  const membership = await db.collection('memberships').findOne({ _id: session['membershipId'], removedAt: null });
  if (!membership) return null;
  const actor = { kind: ActorKind.USER, id: membership['_id'] as unknown as string };
  return new Viewer(
    actor,
    session['broker'],
    permissionsOf[membership['role'] as Role],
    String(session['_id']),
    session['expiresAt'],
  );
}

async function byApiKey(db: Db, token: string, now: Date): Promise<Viewer | null> {
  const keyId = keyIdOf(token);
  if (!keyId) return null;
  const key = await db.collection('api_keys').findOne({ keyId });
  if (!key || !sameHash(key['secretHash'], hashToken(token))) return null;
  if (key['revokedAt'] || (key['expiresAt'] && key['expiresAt'] <= now)) return null;
  await noteUse(db, key, now);
  const actor = { kind: ActorKind.API_KEY, id: String(key['_id']) };
  return new Viewer(
    actor,
    key['broker'],
    key['permissions'] as Permission[],
    String(key['_id']),
    key['expiresAt'] ?? null,
  );
}

/** To the minute: a busy integrator must not cost a write per request. */
async function noteUse(db: Db, key: Document, now: Date): Promise<void> {
  const stale = !key['lastUsedAt'] || now.getTime() - key['lastUsedAt'].getTime() > lastUseGrain;
  if (stale) await db.collection('api_keys').updateOne({ _id: key['_id'] }, { $set: { lastUsedAt: now } });
}
