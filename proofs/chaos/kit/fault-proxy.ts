import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { FrameReader } from './wire-frames.ts';

/** A bad line to MongoDB: it can swallow everything, cut what stands, and lose the answer of a commit. */
export class FaultProxy {
  readonly #server: Server;
  readonly #pairs = new Set<{ near: Socket; far: Socket }>();
  readonly #target: number;
  #isBlackHole = false;
  #loseOneAnswerIn = 0;
  #commits = 0;
  /** How many answers of a commit were lost so far. */
  lostAnswers = 0;

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.#target = target;
    server.on('connection', (near) => this.#join(near));
  }

  static async open(target: number): Promise<FaultProxy> {
    const server = createServer();
    const proxy = new FaultProxy(server, target);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** While on, nothing arrives in either direction and nobody is told: a half-open line. */
  blackHole(on: boolean): void {
    this.#isBlackHole = on;
  }

  /** Ends the connections that stand, or one of them at random. */
  cut(which: 'all' | 'one' = 'all'): void {
    const pairs = [...this.#pairs];
    const ended = which === 'all' ? pairs : pairs.slice(Math.floor(Math.random() * pairs.length)).slice(0, 1);
    for (const pair of ended) end(pair);
  }

  /** Each n-th commit is carried out and its answer lost with the connection; 0: none. */
  loseCommitAnswers(oneIn: number): void {
    this.#loseOneAnswerIn = oneIn;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.#server.close(done));
  }

  #join(near: Socket): void {
    const far = connect(this.#target, '127.0.0.1');
    const pair = { near, far };
    this.#pairs.add(pair);
    const requests = new FrameReader();
    const answers = new FrameReader();
    const toLose = new Set<number>();
    near.on('data', (chunk: Buffer) => {
      for (const { requestId, command } of requests.read(chunk)) if (this.#isToLose(command)) toLose.add(requestId);
      if (!this.#isBlackHole) far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      for (const { responseTo } of answers.read(chunk)) if (toLose.has(responseTo)) return this.#lose(pair);
      if (!this.#isBlackHole) near.write(chunk);
    });
    for (const socket of [near, far]) {
      socket.on('error', () => end(pair));
      socket.on('close', () => {
        end(pair);
        this.#pairs.delete(pair);
      });
    }
  }

  #isToLose(command: string): boolean {
    if (command !== 'commitTransaction' || this.#loseOneAnswerIn === 0) return false;
    this.#commits += 1;
    return this.#commits % this.#loseOneAnswerIn === 0;
  }

  #lose(pair: { near: Socket; far: Socket }): void {
    this.lostAnswers += 1;
    end(pair);
  }
}

function end({ near, far }: { near: Socket; far: Socket }): void {
  near.destroy();
  far.destroy();
}
