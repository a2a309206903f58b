import { addAbortSignal } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MINUTE, SECOND } from '../../runtime/durations.ts';
import { rateLimited, refusal } from '../../errors.ts';
import { pointsOfBytes, type Admission } from '../../server/admission/admission.ts';
import { KeyedCount } from '../../server/limits/keyed-count.ts';
import { limits } from '../../server/limits/numbers.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { isGoodLink, type FileLink } from './file-link.ts';

/** How long a file may take to be sent. */
const downloadTimeout = 15 * MINUTE;

/** Sends files by signed link. The broker that handed out the link pays, and has only so many on their way at once. */
export class FileSender {
  readonly #runtime: Runtime;
  readonly #admission: Admission;
  readonly #onTheirWay = new KeyedCount();

  constructor(runtime: Runtime, admission: Admission) {
    this.#runtime = runtime;
    this.#admission = admission;
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { id } = request.params as { id: string };
    const { broker = '', expires = '', signature = '' } = request.query as Partial<FileLink & { signature: string }>;
    if (!isGoodLink(this.#runtime, { id, broker, expires }, signature)) throw refusal('LINK_WRONG_OR_EXPIRED');
    this.#admission.receive({ broker });
    if (this.#onTheirWay.of(broker) >= limits.downloadsOfBroker) throw rateLimited(SECOND);
    // The client may have left while others were asked; nothing would tell that again.
    if (reply.raw.destroyed) return reply.hijack();
    const leave = this.#onTheirWay.take(broker);
    reply.raw.once('close', leave);
    const file = await this.#runtime.files.get(broker, id);
    this.#admission.charge({ broker }, pointsOfBytes(file.bytes));
    const content = addAbortSignal(AbortSignal.timeout(downloadTimeout), await this.#runtime.files.read(broker, id));
    return reply
      .type(file.contentType)
      .header('content-length', file.bytes)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}
