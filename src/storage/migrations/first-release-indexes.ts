import type { Indexes } from '../indexes/build-indexes.ts';

/**
 * Broker and equality first, then sort, then range. Unique ones start with the broker, platform ones
 * aside. A partial index says `$gt: ''` and `null`, not `$type`: the planner does not see that an equality fits a `$type`
 * and reads all rows of the broker instead.
 */
export const indexes: Indexes = {
  // platform
  brokers: [{ key: { allowedOrigins: 1 } }],
  users: [{ key: { email: 1 }, unique: true }],
  memberships: [
    { key: { broker: 1, userId: 1 }, unique: true },
    { key: { broker: 1, _id: 1 } },
    { key: { userId: 1 } },
  ],
  invitations: [{ key: { tokenHash: 1 }, unique: true }, { key: { broker: 1, createdAt: -1 } }],
  registrations: [{ key: { tokenHash: 1 }, unique: true }, { key: { expiresAt: 1 } }],
  sessions: [{ key: { tokenHash: 1 }, unique: true }, { key: { broker: 1, userId: 1 } }, { key: { expiresAt: 1 } }],
  api_keys: [{ key: { keyId: 1 }, unique: true }, { key: { broker: 1, createdAt: -1, _id: -1 } }],
  commands: [{ key: { createdAt: 1 } }],
  leases: [],
  heartbeats: [],
  sign_in_failures: [
    { key: { key: 1 }, unique: true },
    { key: { expire: -1 }, expireAfterSeconds: 0 },
  ],
  settings: [],
  // audit
  audit_log: [
    { key: { broker: 1, _id: -1 } },
    { key: { broker: 1, entityId: 1, _id: -1 } },
    { key: { broker: 1, leadId: 1, _id: -1 }, partialFilterExpression: { leadId: { $gt: '' } } },
    { key: { broker: 1, 'actor.id': 1, _id: -1 } },
    { key: { broker: 1, _id: 1 }, partialFilterExpression: { unsealed: { $exists: true } }, name: 'unsealed' },
  ],
  audit_batches: [{ key: { broker: 1, number: 1 }, unique: true }, { key: { broker: 1, entries: 1 } }],
  // leads
  leads: [
    { key: { broker: 1, phoneKey: 1 }, unique: true, partialFilterExpression: { phoneKey: { $gt: '' } } },
    { key: { broker: 1, externalId: 1 }, unique: true, partialFilterExpression: { externalId: { $gt: '' } } },
    { key: { broker: 1, _id: -1 } },
    { key: { broker: 1, stage: 1, _id: -1 } },
    { key: { broker: 1, stage: 1, stageEnteredAt: -1, _id: -1 } },
    { key: { broker: 1, stage: 1, lastActivityAt: 1, _id: 1 } },
    { key: { broker: 1, assigneeId: 1, treatment: 1, _id: -1 } },
    { key: { broker: 1, treatment: 1, nextActionAt: 1, _id: 1 } },
    { key: { broker: 1, score: -1, _id: -1 } },
    { key: { broker: 1, lastActivityAt: -1, _id: -1 } },
    { key: { broker: 1, searchKeys: 1, _id: -1 } },
  ],
  lead_notes: [{ key: { broker: 1, leadId: 1, _id: -1 } }],
  lead_imports: [{ key: { broker: 1, _id: -1 } }, { key: { status: 1, leaseUntil: 1 } }],
  import_refusals: [{ key: { broker: 1, importId: 1, firstRow: 1 }, unique: true }, { key: { createdAt: 1 } }],
  'files.files': [{ key: { filename: 1, uploadDate: 1 } }],
  'files.chunks': [{ key: { files_id: 1, n: 1 }, unique: true }],
  // pipeline
  stage_transitions: [{ key: { broker: 1, leadId: 1, _id: -1 } }, { key: { broker: 1, createdAt: 1, from: 1, to: 1 } }],
  // templates
  message_templates: [
    { key: { broker: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, agentType: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, channel: 1, createdAt: -1, _id: -1 } },
  ],
  // contact policy
  consents: [{ key: { broker: 1, leadId: 1, givenAt: -1, _id: -1 } }],
  suppressions: [{ key: { broker: 1, leadId: 1, _id: -1 } }, { key: { broker: 1, recipientHashes: 1 } }],
  contacts: [{ key: { broker: 1, attemptKey: 1 }, unique: true }, { key: { broker: 1, leadId: 1, at: -1 } }],
  // meetings
  meetings: [{ key: { broker: 1, key: 1 }, unique: true }, { key: { broker: 1, leadId: 1, startsAt: -1 } }],
  // conversation
  inbound_routes: [{ key: { broker: 1 }, unique: true }],
  messages: [
    { key: { broker: 1, key: 1 }, unique: true },
    {
      key: { broker: 1, providerMessageId: 1 },
      unique: true,
      partialFilterExpression: { providerMessageId: { $gt: '' } },
    },
    { key: { broker: 1, leadId: 1, createdAt: -1, _id: -1 } },
    {
      key: { broker: 1, campaignId: 1, status: 1 },
      partialFilterExpression: { campaignId: { $gt: '' } },
      name: 'of_campaign',
    },
    { key: { status: 1, broker: 1, dueAt: 1 }, partialFilterExpression: { dueAt: { $gt: new Date(0) } }, name: 'due' },
  ],
  // campaigns
  campaigns: [
    { key: { broker: 1, archivedAt: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, archivedAt: 1, status: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, triggeredBy: 1, status: 1, 'triggerCondition.stage': 1 } },
    { key: { broker: 1, nextCheckAt: 1 }, partialFilterExpression: { nextCheckAt: { $gt: new Date(0) } }, name: 'due' },
  ],
  campaign_versions: [{ key: { broker: 1, campaignId: 1, number: 1 }, unique: true }],
  enrolments: [
    { key: { broker: 1, campaignId: 1, leadId: 1, entryKey: 1 }, unique: true },
    {
      key: { broker: 1, campaignId: 1, leadId: 1 },
      unique: true,
      partialFilterExpression: { endedAt: null },
      name: 'at_most_one_running',
    },
    { key: { broker: 1, nextStepAt: 1 }, partialFilterExpression: { nextStepAt: { $gt: new Date(0) } }, name: 'due' },
    { key: { broker: 1, leadId: 1, enteredAt: -1, _id: -1 } },
    { key: { broker: 1, campaignId: 1, status: 1, nextStepAt: 1 } },
  ],
  campaign_logs: [
    { key: { broker: 1, enrolmentId: 1, stepId: 1 }, unique: true },
    { key: { broker: 1, campaignId: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, campaignId: 1, leadId: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, campaignId: 1, status: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, leadId: 1, createdAt: -1, _id: -1 } },
  ],
  // calls
  voice_calls: [
    { key: { broker: 1, attemptKey: 1 }, unique: true },
    {
      key: { broker: 1, providerCallId: 1 },
      unique: true,
      partialFilterExpression: { providerCallId: { $gt: '' } },
    },
    { key: { broker: 1, leadId: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, createdAt: -1, _id: -1 } },
    { key: { broker: 1, status: 1, createdAt: -1, _id: -1 } },
    {
      key: { broker: 1, campaignId: 1, createdAt: -1, _id: -1 },
      partialFilterExpression: { campaignId: { $type: 'string' } },
    },
    { key: { dial: 1, broker: 1, dueAt: 1 }, partialFilterExpression: { dueAt: { $gt: new Date(0) } }, name: 'due' },
  ],
  call_sessions: [],
  call_events: [{ key: { broker: 1, callId: 1, seq: 1 }, unique: true }],
  call_transcripts: [{ key: { broker: 1, callId: 1, seq: 1 }, unique: true }],
  call_settings: [],
  call_pace: [],
};
