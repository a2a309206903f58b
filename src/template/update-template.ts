import { refusal } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import { checkTemplate } from './check-template.ts';
import { MessageTemplate } from './template.entity.ts';
import type { UpdateTemplateInput } from './template.types.ts';

/** Changes what is given, null clears; messages planned before keep their text. CONFLICT `template_archived` for an archived one. */
export async function updateTemplate(scope: Scope, input: UpdateTemplateInput): Promise<MessageTemplate> {
  scope.viewer.require('template:write');
  const { templateId, idempotencyKey: _key, ...values } = input;
  return scope.commit(
    async (tx) => {
      const template = await tx.get(MessageTemplate, templateId);
      if (template.archivedAt) throw refusal('TEMPLATE_ARCHIVED');
      Object.assign(template, values);
      template.variables = checkTemplate(template);
      tx.record('template.updated', template);
      return template;
    },
    { operation: 'updateTemplate', input },
  );
}
