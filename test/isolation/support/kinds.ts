/** What an argument can name. Each broker of the test world has two of each. */
export type Kind =
  | 'ApiKey'
  | 'AuditLog'
  | 'Broker'
  | 'Campaign'
  | 'CampaignStep'
  | 'DispatchStop'
  | 'Enrolment'
  | 'FollowerFault'
  | 'Lead'
  | 'LeadImport'
  | 'Meeting'
  | 'Member'
  | 'Message'
  | 'MessageTemplate'
  | 'Owner'
  | 'StoredFile'
  | 'Suppression'
  | 'VoiceCall'
  | 'email'
  | 'externalId'
  | 'idempotencyKey'
  | 'phone'
  | 'text';

/** `cursor`: of the same list. `nothing`: names nothing of any broker, for the reason beside its line. */
export type Names = Kind | 'cursor' | 'nothing';

/**
 * The one table from arguments to what they name: by the name of the argument, or by `operation.path` where that is not
 * enough. An argument that takes an id and has no line here fails the tests; add one, and all checks hold for it.
 */
const table: Record<string, Names> = {
  apiKeyId: 'ApiKey',
  assigneeId: 'Member',
  brokerId: 'Broker',
  callId: 'VoiceCall',
  campaignId: 'Campaign',
  email: 'email',
  enrolmentId: 'Enrolment',
  entityId: 'Lead',
  externalId: 'externalId',
  faultId: 'FollowerFault',
  fileId: 'StoredFile',
  idempotencyKey: 'idempotencyKey',
  importId: 'LeadImport',
  leadId: 'Lead',
  meetingId: 'Meeting',
  memberId: 'Member',
  phone: 'phone',
  stepId: 'CampaignStep',
  stopId: 'DispatchStop',
  suppressionId: 'Suppression',
  templateId: 'MessageTemplate',
  text: 'text',

  'call.id': 'VoiceCall',
  'campaign.id': 'Campaign',
  'campaignStats.id': 'Campaign',
  'file.id': 'StoredFile',
  'lead.id': 'Lead',
  'leadImport.id': 'LeadImport',
  'message.id': 'Message',
  'previewCampaign.id': 'Campaign',
  'template.id': 'MessageTemplate',

  'auditLogs.filter.actorId': 'Owner',
  'activity.after': 'AuditLog',
  'callUpdates.after': 'AuditLog',
  'campaignProgress.after': 'AuditLog',
  'stageChanges.after': 'AuditLog',

  // The number of a line within the call that is named beside it.
  'callTranscript.after': 'nothing',
  // An address is how a lead is reached, not what it is known by: two leads may share one.
  'createLead.input.email': 'nothing',
  'updateLead.input.email': 'nothing',
  // A person is one account at every broker; whoever knows the password may sign in.
  'signIn.input.email': 'nothing',
  // A secret of 256 bits, which is the whole permission.
  'acceptInvitation.input.token': 'nothing',
  'registerBroker.input.registrationToken': 'nothing',
  // The answer is the same for every address.
  'requestRegistration.input.email': 'nothing',
};

/** Commands of which there can be many: one that changes or ends what is there would use it up before the trial. */
const makesMore = /^(add|apply|create|initiate|invite|move|recordConsent|revokeConsent|schedule|send|start|suppress)/;

const looksLikeAnId = /(^id|Ids?|Key|Token|^after|^token|^cursor)$/;

/** What the argument names; null for one that names nothing by its looks. Throws for an id of which the table says nothing. */
export function namedBy(operation: string, path: string[], typeName: string): Names | null {
  const place = [operation, ...path].join('.');
  const name = path.at(-1)!;
  if (name === 'idempotencyKey' && !makesMore.test(operation)) return 'nothing';
  const names = table[place] ?? table[name];
  if (names) return names;
  if (name === 'after' && typeName === 'String') return 'cursor';
  if (typeName !== 'ID' && !looksLikeAnId.test(name)) return null;
  throw new Error(`${place} takes an id: say of what in the table of test/isolation/support/kinds.ts`);
}
