import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { v7 as uuidv7 } from 'uuid';
import { badInput } from '../../errors.ts';
import { hashToken } from '../sign-in/token.ts';
import { DAY } from '../../runtime/durations.ts';

const goodFor = 7 * DAY;

interface RegistrationRow {
  _id: string;
  createdAt: Date;
  email: string | null;
  tokenHash: string;
  expiresAt: Date;
  usedAt: Date | null;
}

export interface IssuedRegistration {
  id: string;
  /** Leaves this function once; its hash is stored. */
  token: string;
}

/** Makes a one-use token by which a brokerage can be registered within 7 days; with `email`, only for this owner. */
export async function issueRegistration(db: Db, now: Date, email: string | null): Promise<IssuedRegistration> {
  const token = randomBytes(32).toString('base64url');
  const id = uuidv7();
  const expiresAt = new Date(now.getTime() + goodFor);
  const row = { _id: id, createdAt: now, email, tokenHash: hashToken(token), expiresAt, usedAt: null };
  await db.collection<RegistrationRow>('registrations').insertOne(row);
  return { id, token };
}

/** The registration that a token stands for; null when it was used, has expired, or is none. */
export function findRegistration(db: Db, token: string, now: Date): Promise<RegistrationRow | null> {
  const good = { tokenHash: hashToken(token), usedAt: null, expiresAt: { $gt: now } };
  return db.collection<RegistrationRow>('registrations').findOne(good);
}

export function unusableToken(): Error {
  return badInput('input.registrationToken', 'REGISTRATION_LINK_OVER');
}
