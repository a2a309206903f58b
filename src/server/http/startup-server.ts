import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import { listen } from './listen.ts';

/** Answers health checks while the database cannot be reached at the start: the process is live, and not ready. */
export class StartupServer {
  readonly #config: Config;
  #server: Server | null = null;

  constructor(config: Config) {
    this.#config = config;
  }

  readonly open = async (): Promise<void> => {
    if (this.#server) return;
    const server = createServer(answer);
    this.#server = server;
    const begin = async (at: { port: number; host: string }) => {
      server.listen(at);
      await once(server, 'listening');
    };
    await listen({ server, listen: begin }, this.#config);
  };

  readonly close = async (): Promise<void> => {
    const server = this.#server;
    if (!server) return;
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const isLive = request.url === '/livez';
  const body = isLive ? { status: 'live' } : { status: 'unready', faults: ['the database is away'] };
  const headers = { 'content-type': 'application/json', ...(isLive ? {} : { 'retry-after': '2' }) };
  response.writeHead(isLive ? 200 : 503, headers).end(JSON.stringify(body));
}
