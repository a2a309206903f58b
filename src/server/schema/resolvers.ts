import { BrakeResolver } from '../../brake/brake.resolver.ts';
import { CampaignResolver } from '../../campaign/campaign.resolver.ts';
import { DispatchStateResolver } from '../../campaign/results/dispatch-state.resolver.ts';
import { EnrolmentResolver } from '../../campaign/enrol/enrolment.resolver.ts';
import { LeadEnrolmentsResolver } from '../../campaign/lead-enrolments.resolver.ts';
import { CampaignReportResolver } from '../../campaign/results/campaign-report.resolver.ts';
import {
  CampaignLogReasonResolver,
  CampaignProgressReasonResolver,
  DecisionTraceLineResolver,
  EnrolmentExplanationResolver,
  PreviewGroupResolver,
} from '../../campaign/results/decision-reason.resolver.ts';
import { CampaignStepResolver, CampaignVersionResolver } from '../../campaign/steps/campaign-step.resolver.ts';
import { CallSettingsResolver } from '../../call/call-settings.resolver.ts';
import { CallUpdateResolver } from '../../call/call-update.resolver.ts';
import { CallResolver } from '../../call/call.resolver.ts';
import { LeadCallsResolver } from '../../call/lead-calls.resolver.ts';
import { TemplateResolver } from '../../template/template.resolver.ts';
import { MeetingResolver } from '../../meeting/meeting.resolver.ts';
import { ConversationResolver } from '../../conversation/conversation.resolver.ts';
import { ContactReasonResolver } from '../../contact-policy/contact-reason.resolver.ts';
import { BrokerRulesResolver } from '../../contact-policy/broker-rules.resolver.ts';
import { ContactPolicyResolver } from '../../contact-policy/contact-policy.resolver.ts';
import { AccountResolver } from '../../account/account.resolver.ts';
import { ActorResolver } from '../../account/actor.resolver.ts';
import { ApiKeyResolver } from '../../account/keys/api-key.resolver.ts';
import { MemberResolver } from '../../account/members/member.resolver.ts';
import { AuditResolver } from '../../audit/audit.resolver.ts';
import { FollowerFaultResolver } from '../../audit/followers/follower-fault.resolver.ts';
import { InsightResolver } from '../../insight/insight.resolver.ts';
import { FileResolver } from '../../storage/files/file.resolver.ts';
import { ErrorReasonResolver } from '../errors/error-reason.resolver.ts';
import { LeadImportResolver } from '../../lead/import/lead-import.resolver.ts';
import { LeadNotesResolver } from '../../lead/notes/lead-notes.resolver.ts';
import { LeadResolver } from '../../lead/lead.resolver.ts';
import { LeadTransitionsResolver } from '../../pipeline/lead-transitions.resolver.ts';
import { PipelineResolver } from '../../pipeline/pipeline.resolver.ts';

/** Every resolver of the schema, slice by slice. */
export const resolvers = [
  ErrorReasonResolver,
  AccountResolver,
  MemberResolver,
  ApiKeyResolver,
  ActorResolver,
  BrakeResolver,
  AuditResolver,
  FollowerFaultResolver,
  InsightResolver,
  FileResolver,
  LeadResolver,
  LeadNotesResolver,
  LeadImportResolver,
  PipelineResolver,
  LeadTransitionsResolver,
  ContactPolicyResolver,
  ContactReasonResolver,
  BrokerRulesResolver,
  ConversationResolver,
  MeetingResolver,
  TemplateResolver,
  CallResolver,
  CallUpdateResolver,
  CallSettingsResolver,
  LeadCallsResolver,
  CampaignResolver,
  CampaignStepResolver,
  CampaignVersionResolver,
  EnrolmentResolver,
  LeadEnrolmentsResolver,
  CampaignReportResolver,
  CampaignLogReasonResolver,
  CampaignProgressReasonResolver,
  DecisionTraceLineResolver,
  EnrolmentExplanationResolver,
  PreviewGroupResolver,
  DispatchStateResolver,
];
