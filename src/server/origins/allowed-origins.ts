import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../../account/viewer.ts';
import type { Db } from 'mongodb';

/** What was found out counts for so long. */
const keptFor = 30_000;
const maxKept = 1000;

/**
 * From which pages browsers may ask. `CORS_ORIGINS` holds for everybody; a broker's own list holds for its credentials. A
 * preflight and the upgrade to a socket carry no credential: they pass for an origin that anybody lists.
 */
export class AllowedOrigins {
  readonly #db: Db;
  readonly #everywhere: ReadonlySet<string>;
  readonly #brokersOf = new Map<string, { at: number; brokers: Promise<ReadonlySet<string>> }>();

  constructor(db: Db, everywhere: readonly string[]) {
    this.#db = db;
    this.#everywhere = new Set(everywhere);
  }

  /** Whether the page may ask before it is known as whom. */
  async knows(origin: string): Promise<boolean> {
    return this.#everywhere.has(origin) || (await this.#brokers(origin)).size > 0;
  }

  /** Whether the page may ask as this viewer. */
  async allows(origin: string, viewer: Viewer): Promise<boolean> {
    if (viewer.isAnonymous || this.#everywhere.has(origin)) return this.knows(origin);
    return (await this.#brokers(origin)).has(viewer.broker);
  }

  /** Whether a request that a browser made from a page may go on; who is no browser sends no origin. */
  async mayUpgrade({ headers }: IncomingMessage): Promise<boolean> {
    const { origin, host } = headers;
    return origin === undefined || isOwn(origin, host) || this.knows(origin);
  }

  /** The same for a socket whose viewer is known by now. */
  async mayConnect({ headers }: IncomingMessage, viewer: Viewer): Promise<boolean> {
    const { origin, host } = headers;
    return origin === undefined || isOwn(origin, host) || this.allows(origin, viewer);
  }

  #brokers(origin: string): Promise<ReadonlySet<string>> {
    const now = performance.now();
    const known = this.#brokersOf.get(origin);
    if (known && now - known.at < keptFor) return known.brokers;
    // Anybody can send any origin.
    if (this.#brokersOf.size >= maxKept) this.#brokersOf.clear();
    const brokers = this.#find(origin);
    this.#brokersOf.set(origin, { at: now, brokers });
    brokers.catch(() => this.#brokersOf.delete(origin));
    return brokers;
  }

  async #find(origin: string): Promise<ReadonlySet<string>> {
    const rows = this.#db.collection<{ _id: string }>('brokers');
    const found = await rows.find({ allowedOrigins: origin }, { projection: { _id: 1 } }).toArray();
    return new Set(found.map(({ _id }) => _id));
  }
}

/** A page that we serve ourselves; a proxy in front may have another scheme. */
function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
