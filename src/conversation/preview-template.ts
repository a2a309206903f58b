import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../scope.ts';
import { MessageTemplate } from '../template/template.entity.ts';
import { TemplatePreview } from './conversation.types.ts';
import { renderMessage, valuesMissing } from './write-text.ts';

/** A template as a lead would read it. BAD_USER_INPUT `values_missing` names the variables that have no value for the lead. */
export async function previewTemplate(scope: Scope, templateId: string, leadId: string): Promise<TemplatePreview> {
  scope.viewer.require('template:read');
  scope.viewer.require('lead:read');
  const [template, lead] = await Promise.all([
    scope.read.get(MessageTemplate, templateId),
    scope.read.get(Lead, leadId),
  ]);
  const rendered = await renderMessage(scope, template, lead);
  if ('missing' in rendered) throw valuesMissing('leadId', rendered.missing);
  return rendered;
}
