import type { Scope } from '../scope.ts';
import { MessageTemplate } from './template.entity.ts';

/** Takes a template out of the lists; campaigns that use it go on. Archiving it again changes nothing. */
export async function archiveTemplate(scope: Scope, templateId: string): Promise<MessageTemplate> {
  scope.viewer.may('template:write');
  return scope.commit(async (tx) => {
    const template = await tx.get(MessageTemplate, templateId);
    if (template.archivedAt) return template;
    template.archivedAt = tx.now();
    tx.record('template.archived', template);
    return template;
  });
}
