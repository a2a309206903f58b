import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../config.ts';

const portByDefault = 4000;
const portsTried = 100;

interface Listening {
  server: Server;
  listen: (at: { port: number; host: string }) => Promise<unknown>;
}

/** Listens on the configured port, or on the first free one from 4000 on. Answers the address. */
export async function listen(http: Listening, { PORT, HOST }: Config): Promise<string> {
  const first = PORT ?? portByDefault;
  for (let port = first; ; port++) {
    try {
      await http.listen({ port, host: HOST });
      return `http://${HOST}:${(http.server.address() as AddressInfo).port}`;
    } catch (error) {
      const isTaken = (error as { code?: string }).code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (PORT !== undefined || port >= first + portsTried)
        throw new Error(`PORT: ${(error as Error).message}`, { cause: error });
    }
  }
}
