import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import { Lead } from '../lead/lead.entity.ts';
import { SendMessageInput, TemplatePreview } from './conversation.types.ts';
import { webhookUrl } from './inbound/webhook-token.ts';
import { Message } from './message.entity.ts';
import { previewTemplate } from './outbound/preview-template.ts';
import { sendMessage } from './outbound/send-message.ts';

const MessageConnection = connectionOf(Message, 'Message');

@Resolver(() => Lead)
export class ConversationResolver {
  @Query(() => Message, { description: 'One message. Needs LEAD_READ.' })
  message(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such message.' }) id: string,
  ): Promise<Message> {
    scope.viewer.require('lead:read');
    return scope.read.get(Message, id);
  }

  @Query(() => TemplatePreview, {
    description:
      'A template as a lead would read it; refused as it would be sent: what has no value is named in the error, and so is a text that the values of the lead make too long for its channel. Needs TEMPLATE_READ and LEAD_READ.',
  })
  previewTemplate(
    @Ctx() { scope }: Context,
    @Arg('templateId', () => ID, { description: 'NOT_FOUND when the broker has no such template.' }) templateId: string,
    @Arg('leadId', () => ID, { description: 'NOT_FOUND when the broker has no such lead.' }) leadId: string,
  ): Promise<TemplatePreview> {
    return previewTemplate(scope, templateId, leadId);
  }

  @Query(() => String, {
    description: 'Where a provider posts what leads write: keep it to yourself. Needs BROKER_WRITE.',
  })
  async messageWebhookUrl(@Ctx() { scope }: Context): Promise<string> {
    scope.viewer.require('broker:write');
    return webhookUrl(scope.runtime, scope.viewer.broker);
  }

  @Mutation(() => Message, {
    description:
      'Sends a message to a lead, before what campaigns have queued, unless the contact policy forbids it, as it does for a lead that was put away. Needs LEAD_WRITE.',
  })
  sendMessage(
    @Ctx() { scope }: Context,
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
  ): Promise<Message> {
    return sendMessage(scope, input);
  }

  @FieldResolver(() => MessageConnection, { description: 'What was written to and by the lead, newest first.' })
  messages(
    @Root() { id }: Lead,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Message>> {
    return readNestedPage(
      scope,
      Message,
      { parent: { field: 'leadId', id }, sortBy: 'createdAt', descending: true },
      page,
    );
  }
}
