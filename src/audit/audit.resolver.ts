import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Cost } from '../graphql/costs.ts';
import { connectionOf, PageArgs, readPage, type Connection } from '../graphql/connection.ts';
import type { Context, Following } from '../graphql/context.ts';
import { AuditLog, type Values } from './audit-log.entity.ts';
import { AuditLogFilter } from './audit.types.ts';
import { loadBatch } from './load-batch.ts';
import { followLog } from './follow-log.ts';
import { selectEntries } from './select-entries.ts';
import { LogVerification, verifyLog } from './verify-log.ts';

const AuditLogConnection = connectionOf(AuditLog, 'AuditLog');

@Resolver(() => AuditLog)
export class AuditResolver {
  @Query(() => AuditLogConnection, { description: 'What happened, newest first. Needs AUDIT_READ.' })
  auditLogs(
    @Ctx() { scope }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditLogFilter, { nullable: true }) filter?: AuditLogFilter,
  ): Promise<Connection<AuditLog>> {
    scope.viewer.require('audit:read');
    return readPage(
      scope.read,
      AuditLog,
      { filter: selectEntries(filter ?? {}), sortBy: '_id', descending: true },
      page,
    );
  }

  @Cost(3000)
  @Query(() => LogVerification, {
    description:
      'Recomputes the chain of hashes over a part of the log, some thousand entries; ask again with `nextBatch` until it is null. Needs AUDIT_READ.',
  })
  verifyAuditLog(
    @Ctx() { scope }: Context,
    @Arg('fromBatch', () => Int, {
      defaultValue: 1,
      description:
        'The batch to begin with: 1, `nextBatch` of the part before, or the one after the last. BAD_USER_INPUT for others.',
    })
    fromBatch: number,
  ): Promise<LogVerification> {
    return verifyLog(scope, fromBatch);
  }

  @Subscription(() => AuditLog, {
    description:
      'Everything that happens at the broker. `after` replays what was sealed together with that entry and all that followed, so some of it may have been seen: drop ids you know. Needs AUDIT_READ.',
    subscribe: ({ context, args }: Following<{ after?: string | null }>) =>
      followLog(context.scope, {}, args.after ?? null, 'audit:read'),
  })
  activity(
    @Root() entry: AuditLog,
    @Arg('after', () => ID, { nullable: true, description: 'The last id you have seen; from now on when left out.' })
    _after?: string | null,
  ): AuditLog {
    return entry;
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description: 'Values before, of the fields that changed; null when it was created.',
  })
  before(@Root() entry: AuditLog): Values | null {
    return entry.before && { ...entry.before, ...entry.personal?.before };
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description: 'Values after, of the fields that changed; null when no row changed.',
  })
  after(@Root() entry: AuditLog): Values | null {
    return entry.after && { ...entry.after, ...entry.personal?.after };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of the sealed batch it is part of; null for some seconds after it happened.',
  })
  batch(@Root() { id }: AuditLog, @Ctx() { scope }: Context): Promise<number | null> {
    return loadBatch(scope, id);
  }

  @FieldResolver(() => GraphQLJSON, { description: 'What else there is to say, such as the reason.' })
  details(@Root() entry: AuditLog): Values {
    return { ...entry.details, ...entry.personal?.details };
  }
}
