import type { GraphQLSchema } from 'graphql';
import type { Db } from 'mongodb';
import { expect } from 'vitest';
import { searchKeys } from '../../../src/lead/identity/search-keys.ts';
import { overHttp, overSocket, type Ask, type SocketAsk } from './ask.ts';
import { Canaries, documentsOf } from './canaries.ts';
import { outlineOf } from './outline.ts';
import { pathsOf, type Operation, type Path } from './paths.ts';
import { requestFor } from './requests.ts';
import { snapshotOf } from './snapshot.ts';
import { valuesOf, type Side, type Values } from './values.ts';
import { openWorld, type World } from './world.ts';

/** What anybody may give the own broker, and it then has. */
const naturalKeys = ['phone', 'externalId', 'email', 'text', 'idempotencyKey'] as const;

/** Two brokers, all places where one could reach for the other, and what the answers are held against. */
export class Trial {
  readonly #told = new Set<string>();
  canaries!: Canaries;
  #snapshot = '';
  #linesBefore = 0;
  /** One socket of the own broker for all that goes over WebSocket. */
  #socket!: SocketAsk;

  private constructor(
    readonly world: World,
    readonly own: Side,
    readonly foreign: Side,
    readonly paths: Path[],
  ) {}

  static async open(schema: GraphQLSchema): Promise<Trial> {
    const world = await openWorld();
    const paths = pathsOf(schema);
    const [own, foreign] = [world.own, world.foreign].map((broker) => ({
      broker,
      ask: overHttp(world.app, broker.client),
    })) as [Side, Side];
    for (const path of paths.filter(({ names }) => names === 'idempotencyKey'))
      for (const side of [own, foreign]) await useKeys(path, side);
    await world.app.runDueJobs();
    const trial = new Trial(world, own, foreign, paths);
    await trial.look();
    trial.#linesBefore = world.app.logLines.length;
    trial.#socket = await overSocket(world.app, world.own.client);
    return trial;
  }

  /** Takes in what the other broker has by now. */
  async look(): Promise<void> {
    this.canaries = await Canaries.of(this.db, this.world.foreign);
    this.#snapshot = await snapshotOf(this.db, this.world.foreign.brokerId);
  }

  of(...operations: Operation[]): Path[] {
    return this.paths.filter(({ operation }) => operations.includes(operation));
  }

  /** How the own broker asks; each has ids of its own, for some acts can be done only once. */
  get transports(): [name: string, ask: Ask, index: 0 | 1][] {
    return [
      ['HTTP', this.own.ask, 0],
      ['WebSocket', this.#socket, 1],
    ];
  }

  /** What the path can name; what is asked for from here on is no secret of the other broker any more. */
  async valuesOf(path: Path, index: 0 | 1): Promise<Values> {
    const values = await valuesOf(path, this.own, this.foreign, index);
    this.#told.add(values.foreign);
    return values;
  }

  /** An answer as it is compared. What a new key makes is not the same twice (a campaign has one step more): its outline is. */
  seen(path: Path, answer: string, asked: string): string {
    const masked = this.canaries.mask(answer, asked);
    return path.names === 'idempotencyKey' && !masked.includes('"errors"') ? outlineOf(masked) : masked;
  }

  expectNoCanary(text: string): void {
    expect(this.canaries.in(text, [...this.#told])).toEqual([]);
    expect(text.includes('INTERNAL_SERVER_ERROR')).toBe(false);
  }

  /** What the own broker has come to hold of the other: nothing but the keys that it was told to take. */
  async plantedRows(): Promise<string[]> {
    const told = naturalKeys.flatMap((names) => this.world.foreign.ids[names]).flatMap(asSearched);
    const rows = await documentsOf(this.db, this.world.own.brokerId);
    const own = rows
      .filter(({ isTheirs }) => isTheirs)
      .map(({ collection, row }) => `${collection} ${JSON.stringify(row)}`);
    return own.filter((row) => this.canaries.in(row, told).length > 0);
  }

  /** The log lines since both brokers were there; an id that was asked for may be in them. */
  get lines(): string {
    return this.world.app.logLines.slice(this.#linesBefore).join('');
  }

  /** Whether nothing of the other broker has changed since this was last asked. */
  async expectUnchanged(): Promise<void> {
    const [before, now] = [this.#snapshot, await snapshotOf(this.db, this.world.foreign.brokerId)];
    this.#snapshot = now;
    expect(now).toBe(before);
  }

  get db(): Db {
    return this.world.app.app.runtime.database.db;
  }

  close(): void {
    this.#socket.close();
  }
}

/** A phone number is also searched by its digits, with and without the country, and all by their beginnings. */
function asSearched(key: string): string[] {
  const words = key.startsWith('+') ? [key, key.slice(1), key.slice(3)] : [key];
  return [...words, ...searchKeys(words).map((beginning) => JSON.stringify(beginning))];
}

/** Each broker sends each command once under each of its keys, so that there is a result to return again. */
async function useKeys(path: Path, { broker, ask }: Side): Promise<void> {
  for (const [index, key] of broker.ids.idempotencyKey.entries()) {
    const answer = await ask(requestFor(path, broker, key, index));
    if (answer.includes('"errors"')) throw new Error(`${path.place} is not accepted: ${answer}`);
  }
}
