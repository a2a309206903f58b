import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { followLog } from '../audit/follow-log.ts';
import type { AuditLog } from '../audit/audit-log.entity.ts';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection.ts';
import type { Context, Following } from '../graphql/context.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import { Lead } from '../lead/lead.entity.ts';
import { analysisOf, CallAnalysis, CallUpdate, eventCountOf, updateOf } from './call-details.ts';
import { CallConnection, callsByLead, listCalls } from './call-lists.ts';
import { CallTranscript } from './call-transcript.entity.ts';
import { CallFilter, InitiateCallInput, HangUpCallInput } from './call.types.ts';
import { followTranscript } from './follow-transcript.ts';
import { hangUpCall } from './hang-up-call.ts';
import { initiateCall } from './request-call.ts';
import { VoiceCall } from './voice-call.entity.ts';

const CallTranscriptConnection = connectionOf(CallTranscript, 'CallTranscript');

const callEvents = ['call.requested', 'call.placed', 'call.updated', 'call.ended', 'call.summarized'] as const;

@Resolver(() => VoiceCall)
export class CallResolver {
  @Query(() => VoiceCall, { description: 'One call with its transcript and what it came to. Needs CALL_READ.' })
  call(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such call.' }) id: string,
  ): Promise<VoiceCall> {
    scope.viewer.require('call:read');
    return scope.read.get(VoiceCall, id);
  }

  @Query(() => CallConnection, { description: 'Calls, newest first. Needs CALL_READ.' })
  calls(
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CallFilter, { nullable: true }) filter?: CallFilter,
  ): Promise<Connection<VoiceCall>> {
    return listCalls(scope, filter ?? {}, page);
  }

  @Query(() => CallConnection, { description: 'The calls to one lead, newest first. Needs CALL_READ.' })
  callsByLead(
    @Ctx() { scope }: Context,
    @Arg('leadId', () => ID, { description: 'NOT_FOUND when the broker has no such lead.' }) leadId: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<VoiceCall>> {
    return callsByLead(scope, leadId, page);
  }

  @Mutation(() => VoiceCall, {
    description:
      'Calls a lead as soon as there is a free line, before what campaigns have queued, unless the contact policy forbids it, as it does for a lead that was put away. Needs CALL_WRITE.',
  })
  initiateCall(
    @Ctx() { scope }: Context,
    @Arg('input', () => InitiateCallInput) input: InitiateCallInput,
  ): Promise<VoiceCall> {
    return initiateCall(scope, input);
  }

  @Mutation(() => VoiceCall, { description: 'Ends a call, or takes it out of the queue. Needs CALL_WRITE.' })
  hangUpCall(
    @Ctx() { scope }: Context,
    @Arg('input', () => HangUpCallInput) input: HangUpCallInput,
  ): Promise<VoiceCall> {
    return hangUpCall(scope, input);
  }

  @Subscription(() => CallUpdate, {
    description:
      'What happens to calls. `after` replays what was sealed together with that entry and all that followed, so some of it may have been seen: drop ids you know. Needs CALL_READ.',
    subscribe: ({ context, args }: Following<{ after?: string | null }>) =>
      followLog(context.scope, { events: callEvents }, args.after ?? null, 'call:read'),
  })
  callUpdates(
    @Root() entry: AuditLog,
    @Arg('after', () => ID, { nullable: true, description: 'The last id you have seen; from now on when left out.' })
    _after?: string | null,
  ): CallUpdate {
    return updateOf(entry);
  }

  @Subscription(() => CallTranscript, {
    description:
      'The lines of a call after the line `after`, stored and to come, each once and in order; ends with the call. Needs CALL_READ.',
    subscribe: ({ context, args }: Following<{ callId: string; after?: number | null }>) =>
      followTranscript(context.scope, args.callId, args.after ?? 0),
  })
  callTranscript(
    @Root() line: CallTranscript,
    @Arg('callId', () => ID, { description: 'NOT_FOUND when the broker has no such call.' }) _callId: string,
    @Arg('after', () => Int, { nullable: true, description: 'The seq of the last line you have.' }) _after?:
      | number
      | null,
  ): CallTranscript {
    return line;
  }

  @FieldResolver(() => Lead, { description: 'The lead as it is now, archived ones too.' })
  async lead(@Root() { leadId }: VoiceCall, @Ctx() { scope }: Context): Promise<Lead> {
    return (await scope.read.load(Lead, leadId))!;
  }

  @FieldResolver(() => CallTranscriptConnection, { description: 'The finished lines so far, in order.' })
  transcript(
    @Root() { id }: VoiceCall,
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CallTranscript>> {
    return readNestedPage(
      scope,
      CallTranscript,
      { parent: { field: 'callId', id }, sortBy: 'seq', descending: false },
      page,
    );
  }

  @FieldResolver(() => CallAnalysis, { nullable: true, description: 'Null until the call was summarised.' })
  analysis(@Root() call: VoiceCall): CallAnalysis | null {
    return analysisOf(call);
  }

  @FieldResolver(() => Int, { description: 'How many inputs of the talk are stored; it can be replayed from them.' })
  eventCount(@Root() { id }: VoiceCall, @Ctx() { scope }: Context): Promise<number> {
    return eventCountOf(scope, id);
  }
}
