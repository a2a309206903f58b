import { ApiKey } from '../account/keys/api-key.entity.ts';
import { Broker } from '../account/broker.entity.ts';
import { Invitation } from '../account/members/invitation.entity.ts';
import { Membership } from '../account/members/membership.entity.ts';
import { Registration } from '../account/registration/registration.entity.ts';
import { Session } from '../account/sign-in/session.entity.ts';
import { User } from '../account/user.entity.ts';
import { AuditBatch } from '../audit/audit-batch.entity.ts';
import { AuditEnd } from '../audit/audit-end.entity.ts';
import { AuditLog } from '../audit/audit-log.entity.ts';
import { DispatchStop } from '../brake/dispatch-stop.entity.ts';
import { FollowerCursor } from '../audit/followers/follower-cursor.entity.ts';
import { FollowerFault } from '../audit/followers/follower-fault.entity.ts';
import { ReportRow } from '../audit/followers/report-row.entity.ts';
import { CallEvent } from '../call/call-event.entity.ts';
import { CallSession } from '../call/call-session.entity.ts';
import { CallSettings } from '../call/call-settings.entity.ts';
import { CallTranscript } from '../call/call-transcript.entity.ts';
import { VoiceCall } from '../call/voice-call.entity.ts';
import { CampaignLog } from '../campaign/campaign-log.entity.ts';
import { CampaignVersion } from '../campaign/campaign-version.entity.ts';
import { Campaign } from '../campaign/campaign.entity.ts';
import { Enrolment } from '../campaign/enrolment.entity.ts';
import { Consent } from '../contact-policy/consent/consent.entity.ts';
import { Contact } from '../contact-policy/reservation/contact.entity.ts';
import { Suppression } from '../contact-policy/suppression/suppression.entity.ts';
import { Message } from '../conversation/message.entity.ts';
import { ImportRefusals } from '../lead/import/import-refusals.entity.ts';
import { LeadImport } from '../lead/import/lead-import.entity.ts';
import { LeadNote } from '../lead/notes/lead-note.entity.ts';
import { Lead } from '../lead/lead.entity.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { StageTransition } from '../pipeline/stage-transition.entity.ts';
import { Command } from '../storage/commit/command.entity.ts';
import { MessageTemplate } from '../template/template.entity.ts';

/** Every stored entity. */
export const entities = [
  ApiKey,
  AuditBatch,
  AuditEnd,
  AuditLog,
  Broker,
  Campaign,
  CampaignLog,
  CampaignVersion,
  CallEvent,
  CallSession,
  CallSettings,
  CallTranscript,
  Command,
  Consent,
  Contact,
  DispatchStop,
  Enrolment,
  FollowerCursor,
  FollowerFault,
  ImportRefusals,
  Invitation,
  Lead,
  LeadImport,
  LeadNote,
  Meeting,
  Membership,
  Message,
  MessageTemplate,
  Registration,
  ReportRow,
  Session,
  StageTransition,
  Suppression,
  User,
  VoiceCall,
];
