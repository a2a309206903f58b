import type { Permission } from '../support/graphql/graphql.ts';

/** `anyone`: also without a credential. `member`: whoever has one. */
export type Need = 'anyone' | 'member' | Permission[];

const reading: Permission[] = ['LEAD_READ', 'TEMPLATE_READ', 'CAMPAIGN_READ', 'CALL_READ', 'FILE_READ', 'BROKER_READ'];

/** What the role may do that the documents of the tests give: nobody gives more than they have. */
const ofAgent: Permission[] = [...reading, 'LEAD_WRITE', 'CALL_WRITE', 'FILE_WRITE', 'DISPATCH_STOP'];

/** What every operation needs. It is the intended policy, written by hand; the code is held against it, never the other way round. */
export const needs: Record<string, Need> = {
  registerBroker: 'anyone',
  registrationMode: 'anyone',
  errorReasons: 'anyone',
  inputProblems: 'anyone',
  requestRegistration: 'anyone',
  signIn: 'anyone',
  acceptInvitation: 'anyone',

  me: 'member',
  signOut: 'member',

  updateBroker: ['BROKER_WRITE'],
  members: ['BROKER_READ'],
  setupStatus: ['BROKER_READ'],
  inviteUser: ['MEMBER_WRITE', ...ofAgent],
  setMemberRole: ['MEMBER_WRITE', ...ofAgent],
  removeMember: ['MEMBER_WRITE'],
  apiKeys: ['API_KEY_WRITE'],
  createApiKey: ['API_KEY_WRITE'],
  revokeApiKey: ['API_KEY_WRITE'],
  auditLogs: ['AUDIT_READ'],
  verifyAuditLog: ['AUDIT_READ'],
  activity: ['AUDIT_READ'],

  stopDispatch: ['DISPATCH_STOP'],
  resumeDispatch: ['DISPATCH_RESUME'],
  previewResume: ['DISPATCH_RESUME'],

  lead: ['LEAD_READ'],
  leads: ['LEAD_READ'],
  createLead: ['LEAD_WRITE'],
  updateLead: ['LEAD_WRITE'],
  archiveLead: ['LEAD_WRITE'],
  restoreLead: ['LEAD_WRITE'],
  assignLead: ['LEAD_WRITE'],
  setLeadTreatment: ['LEAD_WRITE'],
  addLeadNote: ['LEAD_WRITE'],
  leadImport: ['LEAD_READ'],
  leadImports: ['LEAD_READ'],
  importProgress: ['LEAD_READ'],
  startLeadImport: ['LEAD_WRITE', 'FILE_READ'],
  previewLeadImport: ['FILE_READ'],
  file: ['FILE_READ'],
  files: ['FILE_READ'],
  fileUsage: ['FILE_READ'],
  deleteFile: ['FILE_WRITE'],

  moveLeadToStage: ['LEAD_WRITE'],
  autoAdvanceLead: ['LEAD_WRITE'],
  leadsByStage: ['LEAD_READ'],
  inactiveLeads: ['LEAD_READ'],
  pipelineMetrics: ['LEAD_READ'],
  stageChanges: ['LEAD_READ'],

  mayContactLead: ['LEAD_READ'],
  recordConsent: ['LEAD_WRITE'],
  revokeConsent: ['LEAD_WRITE'],
  suppressLead: ['LEAD_WRITE'],
  liftSuppression: ['CONTACT_POLICY_WRITE'],

  scheduleMeeting: ['LEAD_WRITE'],
  cancelMeeting: ['LEAD_WRITE'],
  markMeetingHeld: ['LEAD_WRITE'],

  message: ['LEAD_READ'],
  sendMessage: ['LEAD_WRITE'],
  messageWebhookUrl: ['BROKER_WRITE'],
  template: ['TEMPLATE_READ'],
  templates: ['TEMPLATE_READ'],
  previewTemplate: ['TEMPLATE_READ', 'LEAD_READ'],
  createTemplate: ['TEMPLATE_WRITE'],
  updateTemplate: ['TEMPLATE_WRITE'],
  archiveTemplate: ['TEMPLATE_WRITE'],

  call: ['CALL_READ'],
  calls: ['CALL_READ'],
  callsByLead: ['CALL_READ'],
  callSettings: ['CALL_READ'],
  callUpdates: ['CALL_READ'],
  callTranscript: ['CALL_READ'],
  initiateCall: ['CALL_WRITE'],
  hangUpCall: ['CALL_WRITE'],
  updateCallSettings: ['BROKER_WRITE'],

  campaign: ['CAMPAIGN_READ'],
  campaigns: ['CAMPAIGN_READ'],
  campaignStats: ['CAMPAIGN_READ'],
  campaignLogs: ['CAMPAIGN_READ'],
  campaignProgress: ['CAMPAIGN_READ'],
  explainEnrolment: ['CAMPAIGN_READ'],
  previewCampaign: ['CAMPAIGN_READ'],
  dispatchState: ['CAMPAIGN_READ'],
  createCampaign: ['CAMPAIGN_WRITE'],
  updateCampaign: ['CAMPAIGN_WRITE'],
  setCampaignStatus: ['CAMPAIGN_WRITE'],
  deleteCampaign: ['CAMPAIGN_WRITE'],
  checkCampaignTriggers: ['CAMPAIGN_WRITE'],
  addCampaignStep: ['CAMPAIGN_WRITE'],
  updateCampaignStep: ['CAMPAIGN_WRITE'],
  removeCampaignStep: ['CAMPAIGN_WRITE'],
  applyCampaignToLead: ['CAMPAIGN_WRITE'],
  exitEnrolment: ['CAMPAIGN_WRITE'],
};

/** What each role may do, as docs/api.md says it. */
export const mayDo: Record<'OWNER' | 'MANAGER' | 'AGENT' | 'VIEWER', Permission[]> = {
  OWNER: [
    ...reading,
    'LEAD_WRITE',
    'TEMPLATE_WRITE',
    'CAMPAIGN_WRITE',
    'CALL_WRITE',
    'CONTACT_POLICY_WRITE',
    'DISPATCH_STOP',
    'DISPATCH_RESUME',
    'FILE_WRITE',
    'AUDIT_READ',
    'BROKER_WRITE',
    'MEMBER_WRITE',
    'API_KEY_WRITE',
  ],
  MANAGER: [
    ...reading,
    'LEAD_WRITE',
    'TEMPLATE_WRITE',
    'CAMPAIGN_WRITE',
    'CALL_WRITE',
    'CONTACT_POLICY_WRITE',
    'DISPATCH_STOP',
    'DISPATCH_RESUME',
    'FILE_WRITE',
    'AUDIT_READ',
    'MEMBER_WRITE',
  ],
  AGENT: ofAgent,
  VIEWER: reading,
};
