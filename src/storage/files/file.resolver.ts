import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { connectionOf, PageArgs, type Connection } from '../../graphql/connection.ts';
import { deleteFile } from './delete-file.ts';
import { fileUrl } from './file-link.ts';
import { listFiles } from './list-files.ts';
import { readFileUsage } from './read-file-usage.ts';
import { DeleteFileInput, FileUsage, storedFile, StoredFile } from './stored-file.ts';

const StoredFileConnection = connectionOf(StoredFile, 'StoredFile');

@Resolver(() => StoredFile)
export class FileResolver {
  @Query(() => StoredFile, { description: 'A file of the broker. Needs FILE_READ.' })
  async file(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such file.' }) id: string,
  ): Promise<StoredFile> {
    scope.viewer.require('file:read');
    return storedFile(await scope.runtime.files.get(scope.viewer.broker, id));
  }

  @Query(() => StoredFileConnection, { description: 'Files of the broker, the newest first. Needs FILE_READ.' })
  files(@Ctx() { scope }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<StoredFile>> {
    return listFiles(scope, page);
  }

  @Query(() => FileUsage, { description: 'How much room the files of the broker take. Needs FILE_READ.' })
  fileUsage(@Ctx() { scope }: Context): Promise<FileUsage> {
    return readFileUsage(scope);
  }

  @Mutation(() => StoredFile, {
    description:
      'Removes a file and returns what it was; its `url` opens nothing any more. CONFLICT while an import needs it. Needs FILE_WRITE.',
  })
  deleteFile(
    @Ctx() { scope }: Context,
    @Arg('input', () => DeleteFileInput) input: DeleteFileInput,
  ): Promise<StoredFile> {
    return deleteFile(scope, input);
  }

  @FieldResolver(() => String, {
    description: 'Where it can be fetched for the next 15 minutes, by whoever has the address. Needs FILE_READ.',
  })
  url(@Ctx() { scope }: Context, @Root() file: StoredFile): string {
    scope.viewer.require('file:read');
    return fileUrl(scope.runtime, scope.viewer.broker, file.id);
  }
}
