import type { Scope } from '../runtime/scope.ts';
import { MessageTemplate } from './template.entity.ts';
import type { ArchiveTemplateInput } from './template.types.ts';

/**
 * Takes a template out of the lists; steps that name it fail from then on. CONFLICT `TEMPLATE_IN_USE` with the campaigns
 * that are active or paused and need it, unless `evenIfUsed`. Archiving it again changes nothing.
 */
export async function archiveTemplate(scope: Scope, input: ArchiveTemplateInput): Promise<MessageTemplate> {
  scope.viewer.require('template:write');
  return scope.commit(
    async (tx) => {
      const template = await tx.get(MessageTemplate, input.templateId);
      if (template.archivedAt) return template;
      template.archivedAt = tx.now();
      tx.record('template.archived', template, { evenIfUsed: input.evenIfUsed });
      return template;
    },
    { operation: 'archiveTemplate', input },
  );
}
