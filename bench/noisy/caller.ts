import { Agent, request } from 'node:http';

export interface Called {
  status: number;
  /** Milliseconds until the whole answer was there. */
  milliseconds: number;
  /** Whether any part of it was refused. */
  isRefused: boolean;
  /** Points that the operation came to; 0 when it was refused as a whole. */
  cost: number;
}

/** One connection that stays open, one request at a time; a refusal is an answer. */
export class Caller {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: URL;
  readonly #headers: Record<string, string>;

  constructor(url: string, token: string | null, headers: Record<string, string> = {}) {
    this.#url = new URL(`${url}/graphql`);
    const authorization = token && { authorization: `Bearer ${token}` };
    this.#headers = { 'content-type': 'application/json', ...authorization, ...headers };
  }

  call(body: string): Promise<Called> {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const headers = { ...this.#headers, 'content-length': Buffer.byteLength(body) };
      const sent = request(this.#url, { agent: this.#agent, method: 'POST', headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const milliseconds = performance.now() - begun;
          resolve({ status: response.statusCode!, milliseconds, ...read(Buffer.concat(parts).toString()) });
        });
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function read(answer: string): { isRefused: boolean; cost: number } {
  const { errors, extensions } = JSON.parse(answer) as {
    errors?: object[];
    extensions?: { cost?: { actual: number } };
  };
  return { isRefused: errors !== undefined, cost: extensions?.cost?.actual ?? 0 };
}
