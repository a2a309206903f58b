import type { IndexDescription } from 'mongodb';

const DAY_IN_SECONDS = 24 * 60 * 60;

/** Broker and equality first, then sort, then range (RELIABILITY §3.4). Unique ones start with the broker, platform ones aside. */
export const indexes: Record<string, IndexDescription[]> = {
  // platform
  brokers: [],
  users: [{ key: { email: 1 }, unique: true }],
  memberships: [
    { key: { broker: 1, userId: 1 }, unique: true },
    { key: { userId: 1 } },
  ],
  invitations: [{ key: { tokenHash: 1 }, unique: true }, { key: { broker: 1, createdAt: -1 } }],
  sessions: [
    { key: { tokenHash: 1 }, unique: true },
    { key: { broker: 1, userId: 1 } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
  api_keys: [{ key: { keyId: 1 }, unique: true }, { key: { broker: 1, createdAt: -1, _id: -1 } }],
  commands: [{ key: { createdAt: 1 }, expireAfterSeconds: DAY_IN_SECONDS }],
  leases: [],
  settings: [],
  // audit
  audit_log: [
    { key: { broker: 1, _id: -1 } },
    { key: { broker: 1, batch: 1, _id: 1 } },
    { key: { broker: 1, entityId: 1, _id: -1 } },
    { key: { broker: 1, leadId: 1, _id: -1 }, partialFilterExpression: { leadId: { $type: 'string' } } },
    { key: { broker: 1, 'actor.id': 1, _id: -1 } },
    { key: { broker: 1, fact: 1, _id: -1 } },
    { key: { batch: 1, broker: 1 }, partialFilterExpression: { batch: { $type: 'null' } }, name: 'unsealed' },
  ],
  audit_batches: [{ key: { broker: 1, number: 1 }, unique: true }],
};
