import { MongoClient, type Document } from 'mongodb';
import { until } from '../kit/until.ts';
import { MongodProgram } from './mongod-program.ts';

const name = 'three';
const settings = { electionTimeoutMillis: 2000 };
const patience = 60_000;

/** Three mongod, one of which may be missing. */
export class ReplicaSet {
  readonly #nodes: MongodProgram[];
  #missing: MongodProgram | null = null;
  /** Milliseconds until another node led, at the longest. A vote that is split is held again. */
  slowestElection = 0;

  private constructor(nodes: MongodProgram[]) {
    this.#nodes = nodes;
  }

  static async start(dir: string): Promise<ReplicaSet> {
    const start = (_: unknown, n: number) => MongodProgram.start(dir, `node-${n}`, ['--replSet', name]);
    const set = new ReplicaSet(await Promise.all(Array.from({ length: 3 }, start)));
    const members = set.#nodes.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` }));
    await ask(set.#nodes[0]!, { replSetInitiate: { _id: name, members, settings } });
    await set.#primary();
    return set;
  }

  url(database: string): string {
    const hosts = this.#nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `mongodb://${hosts}/${database}?replicaSet=${name}`;
  }

  readonly killPrimary = async (): Promise<void> => {
    this.#missing = await this.#primary();
    await this.#elect(() => this.#missing!.kill('SIGKILL'));
  };

  readonly stepDown = async (): Promise<void> => {
    const primary = await this.#primary();
    await this.#elect(() => ask(primary, { replSetStepDown: 10, secondaryCatchUpPeriodSecs: 5 }), primary);
  };

  async #elect(lose: () => Promise<unknown>, former: MongodProgram | null = null): Promise<void> {
    const begun = performance.now();
    await lose();
    await until('another node leads', patience, async () => ((await this.#primary()) === former ? null : true));
    this.slowestElection = Math.max(this.slowestElection, Math.round(performance.now() - begun));
  }

  /** The node that was killed comes back and catches up. */
  async restore(): Promise<void> {
    await this.#missing?.start();
    this.#missing = null;
    await until('all three nodes are there', patience, async () => {
      const { members } = await ask(await this.#primary(), { replSetGetStatus: 1 });
      return (members as { state: number }[]).every(({ state }) => state === 1 || state === 2) ? true : null;
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => node.kill('SIGKILL')));
  }

  #primary(): Promise<MongodProgram> {
    return until('a primary leads', patience, async () => {
      for (const node of this.#nodes) {
        if (node === this.#missing) continue;
        if ((await ask(node, { hello: 1 }))['isWritablePrimary']) return node;
      }
      return null;
    });
  }
}

async function ask({ port }: MongodProgram, command: Document): Promise<Document> {
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}`, { directConnection: true });
  try {
    return await client.db('admin').command(command);
  } finally {
    await client.close();
  }
}
