import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Size } from '../../graphql/list-bounds.ts';
import type { AuditLog } from '../../audit/audit-log.entity.ts';
import { followLog } from '../../audit/follow-log.ts';
import { connectionOf, PageArgs, readPage, type Connection } from '../../graphql/connection.ts';
import { importFields } from '../import/import-fields.ts';
import type { Context, Following } from '../../graphql/context.ts';
import { StoredFile, storedFile } from '../../storage/stored-file.ts';
import { ImportColumn, ImportColumnInput, LeadImportPreview, StartLeadImportInput } from './import-input.types.ts';
import { LeadImport } from './lead-import.entity.ts';
import { previewLeadImport } from './preview-import.ts';
import { startLeadImport } from './start-lead-import.ts';

const LeadImportConnection = connectionOf(LeadImport, 'LeadImport');

@Resolver(() => LeadImport)
export class LeadImportResolver {
  @Query(() => LeadImportPreview, { description: 'What an import of a file would begin with. Needs FILE_READ.' })
  previewLeadImport(
    @Ctx() { scope }: Context,
    @Arg('fileId', () => ID) fileId: string,
    @Arg('mapping', () => [ImportColumnInput], { nullable: true }) mapping?: ImportColumnInput[] | null,
  ): Promise<LeadImportPreview> {
    return previewLeadImport(scope, fileId, mapping ?? []);
  }

  @Mutation(() => LeadImport, {
    description: 'Imports a CSV of leads; it runs by itself from here. Needs LEAD_WRITE and FILE_READ.',
  })
  startLeadImport(
    @Ctx() { scope }: Context,
    @Arg('input', () => StartLeadImportInput) input: StartLeadImportInput,
  ): Promise<LeadImport> {
    return startLeadImport(scope, input);
  }

  @Query(() => LeadImport, { description: 'One import. Needs LEAD_READ.' })
  leadImport(@Ctx() { scope }: Context, @Arg('id', () => ID) id: string): Promise<LeadImport> {
    scope.viewer.may('lead:read');
    return scope.read.get(LeadImport, id);
  }

  @Query(() => LeadImportConnection, { description: 'Imports of the broker, newest first. Needs LEAD_READ.' })
  leadImports(@Ctx() { scope }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<LeadImport>> {
    scope.viewer.may('lead:read');
    return readPage(scope.read, LeadImport, { filter: {}, sortBy: '_id', descending: true }, page);
  }

  @Subscription(() => LeadImport, {
    description: 'The import as it is now, each time some rows were done and when it ends. Needs LEAD_READ.',
    subscribe: async ({ context: { scope }, args }: Following<{ importId: string }>) => {
      scope.viewer.may('lead:read');
      const { id: entityId } = await scope.read.get(LeadImport, args.importId);
      return followLog(scope, { where: { entityId } }, null, 'lead:read');
    },
  })
  importProgress(
    @Root() entry: AuditLog,
    @Ctx() { scope }: Context,
    @Arg('importId', () => ID) _importId: string,
  ): Promise<LeadImport> {
    return scope.read.get(LeadImport, entry.entityId);
  }

  @Size(Object.keys(importFields).length)
  @FieldResolver(() => [ImportColumn], { description: 'The columns that were mapped by hand.' })
  mapping(@Root() { mapping }: LeadImport): ImportColumn[] {
    return Object.entries(mapping).map(([field, column]) => ({ field: field as keyof typeof mapping, column }));
  }

  @FieldResolver(() => StoredFile, {
    nullable: true,
    description: 'The refused rows as CSV: line, column, reason; once the import has ended.',
  })
  async errorFile(@Root() { errorFileId }: LeadImport, @Ctx() { scope }: Context): Promise<StoredFile | null> {
    return errorFileId ? storedFile(await scope.runtime.files.get(scope.viewer.broker, errorFileId)) : null;
  }
}
