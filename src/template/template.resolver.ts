import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { connectionOf, PageArgs, readPage, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Channel } from '../lead/lead.types.ts';
import { archiveTemplate } from './archive-template.ts';
import { createTemplate } from './create-template.ts';
import { MessageTemplate } from './template.entity.ts';
import { AgentType } from './template.enums.ts';
import { CreateTemplateInput, UpdateTemplateInput, ArchiveTemplateInput } from './template.types.ts';
import { updateTemplate } from './update-template.ts';

const TemplateConnection = connectionOf(MessageTemplate, 'MessageTemplate');

@Resolver(() => MessageTemplate)
export class TemplateResolver {
  @Query(() => MessageTemplate, { description: 'One template, archived ones too. Needs TEMPLATE_READ.' })
  template(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such template.' }) id: string,
  ): Promise<MessageTemplate> {
    scope.viewer.require('template:read');
    return scope.read.get(MessageTemplate, id);
  }

  @Query(() => TemplateConnection, {
    description: 'Templates that are not archived, newest first. Needs TEMPLATE_READ.',
  })
  templates(
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('agentType', () => AgentType, { nullable: true, description: 'Templates written for this agent only.' })
    agentType?: AgentType | null,
    @Arg('channel', () => Channel, { nullable: true, description: 'Templates of this channel only.' })
    channel?: Channel | null,
  ): Promise<Connection<MessageTemplate>> {
    scope.viewer.require('template:read');
    const filter = { archivedAt: null, ...(agentType && { agentType }), ...(channel && { channel }) };
    return readPage(scope.read, MessageTemplate, { filter, sortBy: 'createdAt', descending: true }, page);
  }

  @Mutation(() => MessageTemplate, { description: 'Stores a text for leads. Needs TEMPLATE_WRITE.' })
  createTemplate(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateTemplateInput) input: CreateTemplateInput,
  ): Promise<MessageTemplate> {
    return createTemplate(scope, input);
  }

  @Mutation(() => MessageTemplate, { description: 'Changes what is given of a template. Needs TEMPLATE_WRITE.' })
  updateTemplate(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateTemplateInput) input: UpdateTemplateInput,
  ): Promise<MessageTemplate> {
    return updateTemplate(scope, input);
  }

  @Mutation(() => MessageTemplate, {
    description:
      'Takes a template out of the lists; steps that name it fail from then on. CONFLICT TEMPLATE_IN_USE lists up to 20 campaigns (id, name, status) that are active or paused and need it, and their count. Needs TEMPLATE_WRITE.',
  })
  archiveTemplate(
    @Ctx() { scope }: Context,
    @Arg('input', () => ArchiveTemplateInput) input: ArchiveTemplateInput,
  ): Promise<MessageTemplate> {
    return archiveTemplate(scope, input);
  }
}
