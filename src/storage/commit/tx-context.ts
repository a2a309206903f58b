import type { EntityManager } from '@mikro-orm/mongodb';
import type { ClientSession, Db } from 'mongodb';
import type { Actor } from '../../audit/audit-log.entity.ts';
import type { OneAtATime } from './one-at-a-time.ts';

/** What one commit works with. */
export interface TxContext {
  em: EntityManager;
  db: Db;
  session: ClientSession;
  /** Through it goes what asks the server; what runs in it already does not. */
  requests: OneAtATime;
  broker: string;
  actor: Actor;
  requestId: string | null;
  at: Date;
  /** Rows that were written so far, those of the log too. */
  written: { rows: number };
  /** Bytes of the log that were written so far. */
  logged: { bytes: number };
}
