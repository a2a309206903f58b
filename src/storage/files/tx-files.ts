import type { ClientSession, Collection, UpdateFilter } from 'mongodb';
import { AppError, refusal } from '../../errors.ts';
import type { TxContext } from '../commit/tx-context.ts';
import { describeFile, type FileInfo, type FileRow } from './file-store.ts';
import { fileUsage, settleUpload } from './file-usage.ts';

/**
 * The broker's files within a commit. Whoever needs a file and whoever removes it write its row, so of two at once one
 * waits for the other.
 */
export class TxFiles {
  readonly #context: TxContext;
  readonly #files: Collection<FileRow>;

  constructor(context: TxContext) {
    this.#context = context;
    this.#files = context.db.collection<FileRow>('files.files');
  }

  /** Makes an upload a file. CONFLICT when it was given up. */
  async settle(id: string, bytes: number, expiresAt: Date | null): Promise<void> {
    const { db, session, requests, broker } = this.#context;
    await requests.run(() => settleUpload(db, session, broker, { id, bytes }));
    if (expiresAt) await this.#update(id, { $set: { 'metadata.expiresAt': expiresAt } });
  }

  /** Nobody removes the file until `release`. NOT_FOUND when there is none. */
  async need(id: string, by: string): Promise<void> {
    await this.#update(id, { $addToSet: { 'metadata.neededBy': by }, $unset: { 'metadata.expiresAt': '' } });
  }

  /** The file may go from `expiresAt` on, if nobody else needs it. */
  async release(id: string, by: string, expiresAt: Date): Promise<void> {
    await this.#update(id, { $pull: { 'metadata.neededBy': by }, $set: { 'metadata.expiresAt': expiresAt } });
  }

  /** Removes a file, its bytes and what it counted for, and returns what it was. CONFLICT while something needs it. */
  remove(id: string): Promise<FileInfo> {
    return this.#context.requests.run(() => this.#remove(id));
  }

  async #remove(id: string): Promise<FileInfo> {
    const { db, broker } = this.#context;
    const row = await this.#files.findOneAndDelete({ _id: id, 'metadata.broker': broker }, this.#session);
    if (!row) throw new AppError('NOT_FOUND');
    if (row.metadata.neededBy?.length) throw refusal('FILE_BEING_IMPORTED');
    // All files of the broker share this row, so a conflict on it is met before the work is done.
    await fileUsage(db).updateOne({ _id: broker }, { $inc: { bytes: -row.length } }, this.#session);
    await db.collection('files.chunks').deleteMany({ files_id: id }, this.#session);
    return describeFile(row);
  }

  get #session(): { session: ClientSession } {
    return { session: this.#context.session };
  }

  async #update(id: string, update: UpdateFilter<FileRow>): Promise<void> {
    const own = { _id: id, 'metadata.broker': this.#context.broker };
    const { matchedCount } = await this.#context.requests.run(() => this.#files.updateOne(own, update, this.#session));
    if (matchedCount === 0) throw new AppError('NOT_FOUND');
  }
}
