import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { MessageTemplate } from '../../template/template.entity.ts';
import { TemplatePreview } from '../conversation.types.ts';
import { renderMessage } from './write-text.ts';

/** A template as a lead would read it. BAD_USER_INPUT names the variables that have no value for the lead, or the length that its values make too long. */
export async function previewTemplate(scope: Scope, templateId: string, leadId: string): Promise<TemplatePreview> {
  scope.viewer.require('template:read');
  scope.viewer.require('lead:read');
  const [template, lead] = await Promise.all([
    scope.read.get(MessageTemplate, templateId),
    scope.read.get(Lead, leadId),
  ]);
  return renderMessage(scope, { template, lead, field: 'leadId' });
}
