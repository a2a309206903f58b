import { createApiKey } from '../../src/account/keys/create-api-key.ts';
import { Membership } from '../../src/account/members/membership.entity.ts';
import { Permission, Role } from '../../src/account/permission.ts';
import { User } from '../../src/account/user.entity.ts';
import { AgentType, CallOutcome, CallStatus, DialState } from '../../src/call/call.enums.ts';
import { VoiceCall } from '../../src/call/voice-call.entity.ts';
import { Campaign } from '../../src/campaign/campaign.entity.ts';
import { CampaignTrigger, EnrolmentStatus } from '../../src/campaign/campaign.enums.ts';
import { Enrolment } from '../../src/campaign/enrolment.entity.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Channel, Stage } from '../../src/lead/lead.types.ts';
import { asSystem, type Runtime } from '../../src/runtime/scope.ts';
import { insertRows } from '../support/insert-rows.ts';
import { withBroker } from '../support/with-broker.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

const leadCount = 2000;
const memberCount = 8;
const campaignCount = 6;
const callsPerLead = 3;

/** A broker with leads, each with a member who takes care of it, calls and two campaigns. Answers an API key that reads them. */
export function seedLeads(databaseUrl: string): Promise<string> {
  return withBroker(databaseUrl, async (runtime, broker) => {
    const leads = await insertLeads(runtime, broker);
    await insertCalls(runtime, broker, leads);
    await insertEnrolments(runtime, broker, leads);
    const permissions = [Permission.LEAD_READ, Permission.CAMPAIGN_READ, Permission.CALL_READ, Permission.BROKER_READ];
    const { key } = await createApiKey(asSystem(runtime, broker, 'bench'), { name: 'board', permissions });
    return key!;
  });
}

async function insertLeads(runtime: Runtime, broker: string): Promise<Lead[]> {
  const names = Array.from({ length: memberCount }, (_, n) => ({
    name: `Member ${n}`,
    email: `member-${n}@example.com`,
  }));
  const users = await insertRows(
    runtime,
    User,
    names.map((name) => ({ ...name, passwordHash: '' })),
  );
  const members = await insertRows(
    runtime,
    Membership,
    users.map(({ id: userId }) => ({ broker, userId, role: Role.AGENT })),
  );
  const at = runtime.clock.now();
  const stages = Object.values(Stage);
  const rows = Array.from({ length: leadCount }, (_, n): Partial<Lead> => {
    const phone = `+5222${String(21_230_000 + n)}`;
    const place = { country: 'MX', zone: 'America/Mexico_City' };
    const standing = { stage: stages[n % stages.length]!, score: n % 100, stageEnteredAt: at, lastActivityAt: at };
    return {
      broker,
      name: `Ana ${n}`,
      phone,
      phoneKey: phone,
      phoneIsValid: true,
      ...place,
      ...standing,
      assigneeId: members[n % memberCount]!.id,
    };
  });
  return insertRows(runtime, Lead, rows);
}

async function insertCalls(runtime: Runtime, broker: string, leads: readonly Lead[]): Promise<void> {
  const now = runtime.clock.now().getTime();
  const rows = leads.flatMap(({ id: leadId, phone }) =>
    Array.from({ length: callsPerLead }, (_, n): Partial<VoiceCall> => {
      const startedAt = new Date(now - (n + 1) * MINUTE);
      const attempt = { attemptKey: `${leadId}:${n}`, attemptToken: `${leadId}:${n}`, agentType: AgentType.PERFILADOR };
      const over = { status: CallStatus.COMPLETED, dial: DialState.OVER, outcome: CallOutcome.HUMAN };
      return { broker, leadId, phoneNumber: phone!, ...attempt, ...over, startedAt, createdAt: startedAt };
    }),
  );
  await insertRows(runtime, VoiceCall, rows);
}

async function insertEnrolments(runtime: Runtime, broker: string, leads: readonly Lead[]): Promise<void> {
  const campaigns = await insertRows(
    runtime,
    Campaign,
    Array.from({ length: campaignCount }, (_, n) => {
      return { broker, name: `Campaign ${n}`, channel: Channel.SMS, triggeredBy: CampaignTrigger.MANUAL };
    }),
  );
  const enteredAt = runtime.clock.now();
  const rows = leads.flatMap(({ id: leadId }, n) =>
    [n, n + 1].map((turn): Partial<Enrolment> => {
      const { id: campaignId } = campaigns[turn % campaignCount]!;
      const over = { status: EnrolmentStatus.COMPLETED, position: 2, endedAt: enteredAt };
      return { broker, campaignId, campaignVersion: 1, leadId, entryKey: 'once', enteredAt, ...over };
    }),
  );
  await insertRows(runtime, Enrolment, rows);
}
