import { findBroker } from '../account/find-broker.ts';
import { findUser } from '../account/find-user.ts';
import { Membership } from '../account/members/membership.entity.ts';
import type { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import { mendText } from '../text/clean-text.ts';
import { textKinds } from '../text/text-kinds.ts';
import { leadValues, type TemplateBroker } from './lead-values.ts';
import { tooLongFor, type TooLong } from './message-length.ts';
import { renderTemplate } from './render-template.ts';
import type { MessageTemplate } from './template.entity.ts';

export interface SendableText {
  text: string;
  subject: string | null;
}

export type LeadText = SendableText | { missing: string[] } | { tooLong: TooLong };

/**
 * A template as the lead reads it, or why it cannot be sent: variables without a value, a text too long for its channel.
 * Reads are batched over many leads.
 */
export async function renderForLead(
  scope: Scope,
  template: Pick<MessageTemplate, 'channel' | 'content' | 'subject'>,
  lead: Lead,
  meetingUrl: string | null = null,
): Promise<LeadText> {
  const [broker, agent] = await Promise.all([ownBroker(scope), agentOf(scope, lead)]);
  const { name, stage, email, phone, facts, zone } = lead;
  const values = leadValues({ name, stage, email, phone, facts, zone, meetingUrl }, agent, broker);
  const body = renderTemplate(template.content, values);
  const subject = template.subject === null ? { text: null } : renderTemplate(template.subject, values);
  if ('missing' in body || 'missing' in subject) {
    const missing = [body, subject].flatMap((rendering) => ('missing' in rendering ? rendering.missing : []));
    return { missing: [...new Set(missing)] };
  }
  const tooLong = tooLongFor(template.channel, body.text);
  return tooLong
    ? { tooLong }
    : { text: body.text, subject: subject.text && mendText(subject.text, textKinds.subject) };
}

async function ownBroker(scope: Scope): Promise<TemplateBroker> {
  const broker = await scope.batch(
    'own-broker',
    scope.viewer.broker,
    async ([id]) => new Map([[id!, await findBroker(scope)]]),
  );
  return broker!;
}

/** Nobody signs for a member who has left. */
async function agentOf(scope: Scope, { assigneeId }: Lead): Promise<{ name: string } | null> {
  const member = assigneeId ? await scope.read.load(Membership, assigneeId) : null;
  return member && !member.removedAt ? findUser(scope, member.userId) : null;
}
