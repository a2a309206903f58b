import { badInput, fieldFault, refusal, type AppError } from '../../errors.ts';
import { apiName } from '../../language/api-name.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { meetingUrlOf } from '../../meeting/lead-meetings.ts';
import type { Scope } from '../../runtime/scope.ts';
import { messageTooLong, tooLongFor } from '../../template/message-length.ts';
import { renderForLead, type SendableText } from '../../template/render-for-lead.ts';
import { MessageTemplate } from '../../template/template.entity.ts';

export interface TextToWrite {
  leadId: string;
  channel: Channel;
  body?: string | null;
  subject?: string | null;
  templateId?: string | null;
}

export interface WrittenText {
  body: string;
  subject: string | null;
}

/** A template as this lead reads it, its meeting's address included. BAD_USER_INPUT for `field` where it cannot be sent. */
export async function renderMessage(
  scope: Scope,
  { template, lead, field }: { template: MessageTemplate; lead: Lead; field: string },
): Promise<SendableText> {
  const rendered = await renderForLead(scope, template, lead, await meetingUrlOf(scope, lead.id));
  if ('missing' in rendered) throw valuesMissing(field, rendered.missing);
  if ('tooLong' in rendered) throw messageTooLong(field, rendered.tooLong);
  return rendered;
}

/** The text to send: the given body, or the template filled in. BAD_USER_INPUT names the field that is wrong. */
export async function writeText(
  scope: Scope,
  { leadId, channel, body, subject, templateId }: TextToWrite,
): Promise<WrittenText> {
  if ((body == null) === (templateId == null)) throw badInput('input.body', 'BODY_OR_TEMPLATE');
  if (templateId != null && subject != null) throw badInput('input.subject', 'SUBJECT_OF_TEMPLATE');
  const lead = await scope.read.get(Lead, leadId);
  const written = templateId
    ? await fromTemplate(scope, templateId, lead, channel)
    : { body: body!, subject: subject ?? null };
  const tooLong = tooLongFor(channel, written.body);
  if (tooLong) throw messageTooLong('input.body', tooLong);
  if (channel === Channel.EMAIL && !written.subject) throw badInput('input.subject', 'SUBJECT_MISSING');
  if (channel !== Channel.EMAIL && written.subject) throw badInput('input.subject', 'SUBJECT_NOT_TAKEN');
  return written;
}

async function fromTemplate(scope: Scope, templateId: string, lead: Lead, channel: Channel): Promise<WrittenText> {
  const template = await scope.read.get(MessageTemplate, templateId);
  if (template.channel !== channel)
    throw badInput('input.templateId', 'TEMPLATE_FOR_OTHER_CHANNEL', {
      channel: apiName(template.channel),
      wanted: apiName(channel),
    });
  if (template.archivedAt) throw badInput('input.templateId', 'TEMPLATE_IS_ARCHIVED');
  const { text, subject } = await renderMessage(scope, { template, lead, field: 'input.templateId' });
  return { body: text, subject };
}

/** BAD_USER_INPUT `values_missing`: the lead has no value for these variables. */
function valuesMissing(field: string, missing: string[]): AppError {
  const variables = missing.map((name) => `{{${name}}}`);
  return refusal('VALUES_MISSING', { missing, fields: [fieldFault(field, 'VALUES_UNKNOWN', { variables })] });
}
