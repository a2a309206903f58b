import type { EntityManager } from '@mikro-orm/mongodb';
import type { ClientSession, Db } from 'mongodb';
import type { Actor } from '../../audit/audit-log.entity.ts';

/** What one commit works with. */
export interface TxContext {
  em: EntityManager;
  db: Db;
  session: ClientSession;
  broker: string;
  actor: Actor;
  requestId: string | null;
  at: Date;
}
