import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FileInfo } from './file-store.ts';

@ObjectType({ description: 'A file of the broker: one that was sent to `POST /files`, or one that was made here.' })
export class StoredFile implements FileInfo {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  contentType!: string;

  @Field(() => Int)
  bytes!: number;
}

/** A file as the API shows it; its row is in GridFS and not the ORM's. */
export function storedFile({ id, name, contentType, bytes }: FileInfo): StoredFile {
  return Object.assign(new StoredFile(), { id, name, contentType, bytes });
}
