import type { ChangeStream, Db, Document } from 'mongodb';

/** Sees each line and event of a call as it is committed: what was once there must stay as it was. */
export class Witness {
  readonly #stream: ChangeStream;
  readonly #seen = new Map<string, Document>();
  readonly #changes: string[] = [];

  private constructor(stream: ChangeStream) {
    this.#stream = stream;
    stream.on('change', (change) => {
      if (change.operationType === 'insert')
        this.#seen.set(keyOf(change.ns.coll, change.fullDocument), change.fullDocument);
      else this.#changes.push(change.operationType);
    });
  }

  static async open(db: Db): Promise<Witness> {
    const stream = db.watch([{ $match: { 'ns.coll': { $in: ['call_transcripts', 'call_events'] } } }]);
    const witness = new Witness(stream);
    // Reads once, so that the stream stands before anything is written.
    await db.collection('call_events').countDocuments({});
    return witness;
  }

  /** What was committed and is not there any more, or was changed. */
  async missing(db: Db): Promise<number> {
    const stored = new Set<string>();
    for (const name of ['call_transcripts', 'call_events']) {
      for (const row of await db.collection(name).find({}).toArray()) {
        const seen = this.#seen.get(keyOf(name, row));
        if (!seen || JSON.stringify(seen) === JSON.stringify(row)) stored.add(keyOf(name, row));
      }
    }
    return this.#changes.length + [...this.#seen.keys()].filter((key) => !stored.has(key)).length;
  }

  get seen(): number {
    return this.#seen.size;
  }

  async close(): Promise<void> {
    await this.#stream.close();
  }
}

function keyOf(collection: string, { _id }: Document): string {
  return `${collection}:${String(_id)}`;
}
