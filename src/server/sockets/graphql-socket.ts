import { WebSocket } from 'ws';
import { frameFault } from '../limits/frame-fault.ts';
import type { FramePace } from '../limits/frame-pace.ts';
import { ClientSocket } from '../http/upgrades.ts';

/** As graphql-transport-ws closes a socket for what it cannot read. */
const badRequest = 4400;

/**
 * Gives graphql-ws the frames that it should read, at the pace of their address: whatever an operation costs, a frame of 30
 * bytes that is refused costs as much as the answer. What comes faster waits in the connection. graphql-ws reads JSON itself,
 * and a reviver would be called for every value.
 */
export class GraphqlSocket extends ClientSocket {
  pace: FramePace = () => 0;
  /** Of the last chunk, which ws gives out whole. */
  #waiting: unknown[][] = [];
  #timer: NodeJS.Timeout | undefined;

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'message') return super.emit(event, ...args);
    this.#waiting.push(args);
    if (!this.#timer) this.#read();
    return true;
  }

  #read(): void {
    this.#timer = undefined;
    const frames = this.#waiting;
    this.#waiting = [];
    for (const [at, frame] of frames.entries()) {
      const wait = this.readyState === WebSocket.OPEN ? this.pace() : 0;
      if (wait > 0) return this.#waitWith(frames.slice(at), wait);
      this.#take(frame);
    }
    if (this.isPaused) this.resume();
  }

  #waitWith(frames: unknown[][], wait: number): void {
    this.pause();
    this.#waiting = frames;
    this.#timer = setTimeout(() => this.#read(), wait);
  }

  #take(frame: unknown[]): void {
    if (this.readyState !== WebSocket.OPEN) return;
    const fault = frameFault(String(frame[0]));
    if (fault) this.close(badRequest, fault);
    else super.emit('message', ...frame);
  }
}
