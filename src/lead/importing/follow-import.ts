import type { Document } from 'mongodb';
import { LiveQueue } from '../../audit/live-queue.ts';
import type { Scope } from '../../scope.ts';
import { LeadImport } from './lead-import.entity.ts';

/**
 * An import as it is now, and again after each change; ends with the import. NOT_FOUND for an unknown one. Who reads slowly
 * is given the newest state only.
 */
export async function followImport(scope: Scope, importId: string): Promise<AsyncIterableIterator<LeadImport>> {
  scope.viewer.may('lead:read');
  await scope.read.get(LeadImport, importId);
  return new ImportFollower(scope, importId).start();
}

class ImportFollower {
  readonly #scope: Scope;
  readonly #importId: string;
  readonly #queue: LiveQueue<LeadImport>;
  #hasChanged = false;
  #isReading = false;

  constructor(scope: Scope, importId: string) {
    this.#scope = scope;
    this.#importId = importId;
    this.#queue = new LiveQueue(() => scope.viewer.may('lead:read'));
  }

  start(): LiveQueue<LeadImport> {
    const { feed } = this.#scope.runtime;
    const { broker } = this.#scope.viewer;
    const hear = (row: Document) => void (row['entityId'] === this.#importId && this.#tell());
    this.#queue.onClose(feed.on('audit_log', hear, broker));
    this.#queue.onClose(feed.onResync(() => this.#tell()));
    this.#tell();
    return this.#queue;
  }

  /** Reads the import once more, after what is being read. */
  #tell(): void {
    this.#hasChanged = true;
    if (this.#isReading) return;
    this.#isReading = true;
    this.#readAll()
      .catch((error: unknown) => this.#queue.fail(error))
      .finally(() => {
        this.#isReading = false;
        if (this.#hasChanged && !this.#queue.isClosed) this.#tell();
      });
  }

  async #readAll(): Promise<void> {
    while (this.#hasChanged && !this.#queue.isClosed) {
      this.#hasChanged = false;
      const leadImport = await this.#scope.read.get(LeadImport, this.#importId);
      this.#queue.push(leadImport);
      if (leadImport.finishedAt) this.#queue.finish();
      await this.#queue.emptied();
    }
  }
}
