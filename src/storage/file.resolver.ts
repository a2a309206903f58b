import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { fileUrl } from './file-link.ts';
import { storedFile, StoredFile } from './stored-file.ts';

@Resolver(() => StoredFile)
export class FileResolver {
  @Query(() => StoredFile, { description: 'A file of the broker. Needs FILE_READ.' })
  async file(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'NOT_FOUND when the broker has no such file.' }) id: string,
  ): Promise<StoredFile> {
    scope.viewer.may('file:read');
    return storedFile(await scope.runtime.files.get(scope.viewer.broker, id));
  }

  @FieldResolver(() => String, {
    description: 'Where it can be fetched for the next 15 minutes, by whoever has the address. Needs FILE_READ.',
  })
  url(@Ctx() { scope }: Context, @Root() file: StoredFile): string {
    scope.viewer.may('file:read');
    return fileUrl(scope.runtime, scope.viewer.broker, file.id);
  }
}
