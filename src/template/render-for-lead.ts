import { findBroker } from '../account/find-broker.ts';
import { findUser } from '../account/find-user.ts';
import { Membership } from '../account/membership.entity.ts';
import type { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../scope.ts';
import { leadValues, type TemplateBroker } from './lead-values.ts';
import { renderTemplate } from './render-template.ts';
import type { MessageTemplate } from './template.entity.ts';

export type LeadText = { text: string; subject: string | null } | { missing: string[] };

/** A template as the lead reads it, or the variables that have no value for it. Reads are batched over many leads. */
export async function renderForLead(
  scope: Scope,
  template: Pick<MessageTemplate, 'content' | 'subject'>,
  lead: Lead,
  meetingUrl: string | null = null,
): Promise<LeadText> {
  const [broker, agent] = await Promise.all([ownBroker(scope), agentOf(scope, lead)]);
  const { name, stage, email, phone, facts, zone } = lead;
  const values = leadValues({ name, stage, email, phone, facts, zone, meetingUrl }, agent, broker);
  const text = renderTemplate(template.content, values);
  const subject = template.subject === null ? { text: null } : renderTemplate(template.subject, values);
  const missing = [text, subject].flatMap((rendering) => ('missing' in rendering ? rendering.missing : []));
  if (missing.length > 0) return { missing: [...new Set(missing)] };
  return { text: (text as { text: string }).text, subject: (subject as { text: string | null }).text };
}

async function ownBroker(scope: Scope): Promise<TemplateBroker> {
  const broker = await scope.batch(
    'own-broker',
    scope.viewer.broker,
    async ([id]) => new Map([[id!, await findBroker(scope)]]),
  );
  return broker!;
}

async function agentOf(scope: Scope, { assigneeId }: Lead): Promise<{ name: string } | null> {
  const member = assigneeId ? await scope.read.load(Membership, assigneeId) : null;
  return member && findUser(scope, member.userId);
}
