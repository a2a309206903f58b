import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Cost, costOfMutation } from '../../graphql/costs.ts';
import { limits } from '../../server/limits/numbers.ts';
import { Size } from '../../graphql/list-bounds.ts';
import { connectionOf, PageArgs, readPage, type Connection } from '../../graphql/connection.ts';
import { importFields } from './csv/import-fields.ts';
import { problem, problemInWords, type Problem } from '../../language/problems/problem.ts';
import type { Context, Following } from '../../graphql/context.ts';
import { StoredFile, storedFile } from '../../storage/files/stored-file.ts';
import {
  ImportColumn,
  ImportFailure,
  LeadImportPreview,
  PreviewLeadImportArgs,
  StartLeadImportInput,
} from './import-input.types.ts';
import { followImport } from './follow-import.ts';
import { LeadImport } from './lead-import.entity.ts';
import { previewLeadImport } from './preview-import.ts';
import { startLeadImport } from './start-lead-import.ts';

function failuresOf({ failures, failure }: LeadImport): readonly Problem[] {
  return failures ?? (failure ? [problem('IMPORT_NOTED', { text: failure })] : []);
}

/** What a million characters of blank rows cost to read; a start reads as much. */
const costOfPreview = 500;

const LeadImportConnection = connectionOf(LeadImport, 'LeadImport');

@Resolver(() => LeadImport)
export class LeadImportResolver {
  @Cost(costOfPreview)
  @Query(() => LeadImportPreview, {
    description: 'What an import of a file would begin with, of its first 1,048,576 characters. Needs FILE_READ.',
  })
  previewLeadImport(
    @Ctx() { scope }: Context,
    @Args(() => PreviewLeadImportArgs) { fileId, mapping }: PreviewLeadImportArgs,
  ): Promise<LeadImportPreview> {
    return previewLeadImport(scope, fileId, mapping ?? []);
  }

  @Cost(costOfMutation + costOfPreview)
  @Mutation(() => LeadImport, {
    description: `Imports a CSV of leads; it runs by itself from here. LIMIT_EXCEEDED while ${limits.importsOfBroker} imports of the broker have not ended. Needs LEAD_WRITE and FILE_READ.`,
  })
  startLeadImport(
    @Ctx() { scope }: Context,
    @Arg('input', () => StartLeadImportInput) input: StartLeadImportInput,
  ): Promise<LeadImport> {
    return startLeadImport(scope, input);
  }

  @Query(() => LeadImport, { description: 'One import. Needs LEAD_READ.' })
  leadImport(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such import.' }) id: string,
  ): Promise<LeadImport> {
    scope.viewer.require('lead:read');
    return scope.read.get(LeadImport, id);
  }

  @Query(() => LeadImportConnection, { description: 'Imports of the broker, newest first. Needs LEAD_READ.' })
  leadImports(@Ctx() { scope }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<LeadImport>> {
    scope.viewer.require('lead:read');
    return readPage(scope.read, LeadImport, { filter: {}, sortBy: '_id', descending: true }, page);
  }

  @Subscription(() => LeadImport, {
    description:
      'The import as it is now, and again each time some rows were done; completes when it has ended. Needs LEAD_READ.',
    subscribe: ({ context: { scope }, args: { importId } }: Following<{ importId: string }>) =>
      followImport(scope, importId),
  })
  importProgress(
    @Root() leadImport: LeadImport,
    @Arg('importId', () => ID, { description: 'NOT_FOUND when the broker has no such import.' }) _importId: string,
  ): LeadImport {
    return leadImport;
  }

  @Size(Object.keys(importFields).length)
  @FieldResolver(() => [ImportColumn], { description: 'The columns that were mapped by hand.' })
  mapping(@Root() { mapping }: LeadImport): ImportColumn[] {
    return Object.entries(mapping).map(([field, column]) => ({ field: field as keyof typeof mapping, column }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it failed, or why the file of its refused rows is not there or not whole, by the `Accept-Language` of the request.',
  })
  failure(@Root() leadImport: LeadImport, @Ctx() { scope }: Context): string | null {
    const texts = failuresOf(leadImport).map((found) => problemInWords(found, scope.language));
    return texts.length > 0 ? texts.join(' ') : null;
  }

  @Size(50)
  @FieldResolver(() => [ImportFailure], { description: 'The same as codes; empty unless there is a `failure`.' })
  failures(@Root() leadImport: LeadImport): readonly ImportFailure[] {
    return failuresOf(leadImport);
  }

  @FieldResolver(() => StoredFile, {
    nullable: true,
    description:
      'The refused rows as CSV (the first of them when their reasons have more than 10 MB): line, column, reason. The column is named as in the file, empty for the whole row. From the end of the import until 30 days later, or `deleteFile`.',
  })
  async errorFile(@Root() { errorFileId }: LeadImport, @Ctx() { scope }: Context): Promise<StoredFile | null> {
    const file = errorFileId ? await scope.runtime.files.find(scope.viewer.broker, errorFileId) : null;
    return file && storedFile(file);
  }
}
