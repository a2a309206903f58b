import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FileInfo } from './file-store.ts';

@ObjectType({ description: 'A file of the broker: one that was sent to `POST /files`, or one that was made here.' })
export class StoredFile implements FileInfo {
  @Field(() => ID, { description: 'Never changes; for `fileId` of an import.' })
  id!: string;

  @Field({ description: 'Name of the file, as it was sent or as Cadencia gave it.' })
  name!: string;

  @Field({ description: 'Media type, as it was sent or as Cadencia gave it, such as text/csv.' })
  contentType!: string;

  @Field(() => Int, { description: 'Size in bytes, at most 50 MB.' })
  bytes!: number;

  @Field(() => Date, {
    nullable: true,
    description:
      'When it is removed by itself: 30 days after the last import that used it, or that wrote it, has ended. Null: it stays until `deleteFile`.',
  })
  expiresAt!: Date | null;
}

@ObjectType({ description: 'Room that files take, in bytes.' })
export class FileUsage {
  @Field(() => Float, { description: 'Bytes of the stored files and of those on their way.' })
  usedBytes!: number;

  @Field(() => Float, { description: 'Bytes that they may take; above that, uploads are QUOTA_EXCEEDED.' })
  quotaBytes!: number;
}

@InputType({ description: 'A file that is removed.' })
export class DeleteFileInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such file, a second time too.' })
  fileId!: string;
}

/** A file as the API shows it; its row is in GridFS and not the ORM's. */
export function storedFile({ id, name, contentType, bytes, expiresAt }: FileInfo): StoredFile {
  return Object.assign(new StoredFile(), { id, name, contentType, bytes, expiresAt });
}
