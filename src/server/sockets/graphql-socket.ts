import { WebSocket } from 'ws';
import { frameFault } from '../limits/frame-fault.ts';
import { ClientSocket } from '../http/upgrades.ts';

/** As graphql-transport-ws closes a socket for what it cannot read. */
const badRequest = 4400;

/** Keeps frames from graphql-ws that it should not read. It reads JSON itself, and a reviver would be called for every value. */
export class GraphqlSocket extends ClientSocket {
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'message') return super.emit(event, ...args);
    if (this.readyState !== WebSocket.OPEN) return false;
    const fault = frameFault(String(args[0]));
    if (fault) this.close(badRequest, fault);
    return fault === null && super.emit(event, ...args);
  }
}
