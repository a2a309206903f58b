import { badInput } from '../errors.ts';
import { Channel } from '../lead/channel.ts';
import type { Scope } from '../runtime/scope.ts';
import { checkTemplate } from './check-template.ts';
import { MessageTemplate } from './template.entity.ts';
import type { CreateTemplateInput } from './template.types.ts';

/** Stores a text for leads. BAD_USER_INPUT names the field that cannot be used (see `checkTemplate`). */
export async function createTemplate(scope: Scope, input: CreateTemplateInput): Promise<MessageTemplate> {
  scope.viewer.require('template:write');
  const { name, channel, content, subject = null, agentType = null, variables: declared = null } = input;
  if (channel === Channel.CALL) throw badInput('input.channel', 'TEMPLATE_NOT_SPOKEN');
  const variables = checkTemplate({ channel, subject, content }, declared);
  return scope.commit(
    async (tx) => {
      const template = tx.create(MessageTemplate, { name, channel, content, subject, agentType, variables });
      tx.record('template.created', template);
      return template;
    },
    { operation: 'createTemplate', input },
  );
}
