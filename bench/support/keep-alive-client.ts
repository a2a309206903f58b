import { Agent, request, type IncomingMessage } from 'node:http';

/** One connection that stays open, one request at a time. */
export class KeepAliveClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: URL;
  readonly #headers: Record<string, string>;

  constructor(url: string, token: string) {
    this.#url = new URL(url);
    this.#headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  }

  /** The body of the answer; throws when the status is not 200. */
  post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { ...this.#headers, 'content-length': Buffer.byteLength(body) };
      const sent = request(this.#url, { agent: this.#agent, method: 'POST', headers }, (response) => {
        readAll(response).then((text) => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${this.#url.href} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        }, reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function readAll(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
