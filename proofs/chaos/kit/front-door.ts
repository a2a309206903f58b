import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

interface Line {
  near: Socket;
  far: Socket;
  /** The port of the process at the far end. */
  target: number;
  /** Whether a WebSocket runs over it. */
  isSocket: boolean;
  /** Its far end stays open when the near one ends. */
  isHalf: boolean;
}

/** One address before several processes: who calls reaches one that listens. Sockets over it can be cut and slowed down. */
export class FrontDoor {
  readonly #server: Server;
  readonly #targets: readonly number[];
  readonly #lines = new Set<Line>();
  readonly #leftOut = new Set<number>();
  #turn = 0;
  #shortLived = { share: 0, maxBytes: 0 };
  /** Sockets cut so far. */
  cuts = 0;
  /** Those of them that were cut soon after they had been opened. */
  earlyCuts = 0;

  private constructor(server: Server, targets: readonly number[]) {
    this.#server = server;
    this.#targets = targets;
    server.on('connection', (near) => void this.#join(near));
  }

  static async open(port: number, targets: readonly number[]): Promise<FrontDoor> {
    const server = createServer();
    const door = new FrontDoor(server, targets);
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return door;
  }

  /** Cuts one socket at random, if there is any. `half`: the process behind the door is not told. */
  cutOne({ half = false } = {}): void {
    const line = this.#anySocket();
    if (!line) return;
    if (half) line.isHalf = true;
    this.#cut(line);
  }

  /** How many sockets lead to one process. */
  socketsTo(target: number): number {
    return [...this.#lines].filter((line) => line.isSocket && line.target === target).length;
  }

  /** Cuts all that leads to one process. */
  cutTo(target: number): void {
    for (const line of this.#lines) if (line.target === target) this.#cut(line);
  }

  /** Whether nobody is led to this process. */
  leaveOut(target: number, isLeftOut: boolean): void {
    if (isLeftOut) this.#leftOut.add(target);
    else this.#leftOut.delete(target);
  }

  /** So many of the sockets that are opened from now on are cut once they received at most so many bytes. */
  cutEarly(share: number, maxBytes: number): void {
    this.#shortLived = { share, maxBytes };
  }

  /** One socket at random receives nothing for a while; what was sent meanwhile comes after it. */
  async slowDownOne(duration: number): Promise<void> {
    const line = this.#anySocket();
    line?.far.pause();
    await pause(duration);
    line?.far.resume();
  }

  async close(): Promise<void> {
    for (const line of this.#lines) end(line);
    await new Promise((done) => this.#server.close(done));
  }

  async #join(near: Socket): Promise<void> {
    near.on('error', () => near.destroy());
    near.pause();
    const reached = await this.#reach();
    if (!reached || near.destroyed) {
      near.destroy();
      reached?.far.destroy();
      return;
    }
    const line: Line = { near, ...reached, isSocket: false, isHalf: false };
    const { far } = reached;
    this.#lines.add(line);
    const bytesToLive = this.#bytesToLive();
    let received = 0;
    near.on('data', (chunk: Buffer) => {
      line.isSocket ||= /^upgrade: websocket/im.test(chunk.toString('latin1'));
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      received += chunk.length;
      near.write(chunk);
      if (line.isSocket && received > bytesToLive) this.#cutEarly(line);
    });
    for (const socket of [near, far]) {
      socket.on('error', () => end(line));
      socket.on('close', () => {
        end(line);
        this.#lines.delete(line);
      });
    }
    near.resume();
  }

  #anySocket(): Line | undefined {
    const sockets = [...this.#lines].filter(({ isSocket }) => isSocket);
    return sockets[Math.floor(Math.random() * sockets.length)];
  }

  /** The next process in turn that takes the call; null when nobody does. */
  async #reach(): Promise<Pick<Line, 'far' | 'target'> | null> {
    for (let tries = 0; tries < this.#targets.length; tries++) {
      const target = this.#targets[this.#turn++ % this.#targets.length]!;
      if (this.#leftOut.has(target)) continue;
      const far = connect(target, '127.0.0.1');
      const isOpen = await new Promise<boolean>((done) => {
        far.once('connect', () => done(true));
        far.once('error', () => done(false));
      });
      if (isOpen) return { far, target };
    }
    return null;
  }

  #bytesToLive(): number {
    const { share, maxBytes } = this.#shortLived;
    return Math.random() < share ? Math.random() * maxBytes : Infinity;
  }

  #cutEarly(line: Line): void {
    if (!this.#lines.has(line)) return;
    this.earlyCuts += 1;
    this.#cut(line);
  }

  #cut(line: Line): void {
    this.cuts += 1;
    this.#lines.delete(line);
    end(line);
  }
}

const halfOpenFor = 8000;

function end({ near, far, isHalf }: Line): void {
  near.destroy();
  if (isHalf) setTimeout(() => far.destroy(), halfOpenFor).unref();
  else far.destroy();
}
