import { PassThrough, type Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, badInput, refusal } from '../../errors.ts';
import { payerOf, pointsOfBytes, type Admission } from '../../server/admission/admission.ts';
import { requestScope } from '../../server/http/http-transport.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { cleanText, mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { maxFileBytes } from './file-store.ts';
import { storeFile } from './store-file.ts';

interface Receiving {
  runtime: Runtime;
  admission: Admission;
}

/** Stores the body of a request as a file. Without a length it pays for the largest until its size is known. */
export async function receiveFile(
  { runtime, admission }: Receiving,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const scope = await requestScope(runtime, request, reply);
  const payer = payerOf(scope.viewer, runtime.clientAddress(request.raw));
  admission.receive(payer);
  const name = fileName((request.query as { name?: unknown }).name);
  const announced = lengthOf(request.headers['content-length']);
  const contentType = mendText(request.headers['content-type'] ?? 'application/octet-stream', textKinds.token);
  const charge = admission.charge(payer, pointsOfBytes(announced.bytes ?? maxFileBytes));
  let came = 0;
  const body = (request.body as Readable | null)?.on('data', (part: Buffer) => void (came += part.length));
  try {
    if (!body) throw badInput('body', 'FILE_EMPTY');
    const { id, bytes } = await storeFile(scope, { name, contentType, content: detached(body), ...announced });
    return await reply.send({ id, name, bytes });
  } finally {
    charge.settle({ points: pointsOfBytes(came), examined: 0 });
  }
}

function fileName(given: unknown): string {
  if (typeof given !== 'string') throw badInput('name', 'FILE_NAME_MISSING');
  const name = cleanText(given.split(/[/\\]/).at(-1) ?? '', textKinds.fileName);
  if ('problem' in name) throw new AppError('BAD_USER_INPUT', { fields: [{ field: 'name', ...name.problem }] });
  return name.text;
}

/** What the client says it will send, and HTTP then holds it to; without a length the store counts. */
function lengthOf(announced: string | undefined): { bytes?: number } {
  if (announced === undefined) return {};
  const bytes = Number(announced);
  if (bytes === 0) throw badInput('body', 'FILE_EMPTY');
  if (bytes > maxFileBytes) throw refusal('FILE_TOO_LARGE', { maxBytes: maxFileBytes });
  return { bytes };
}

/** The body on a stream of its own: refusing the rest of it must not end the connection on which the refusal is told. */
function detached(body: Readable): Readable {
  const content = new PassThrough();
  // The body may be cut off before the store reads it; an error that nothing listens to would end the process.
  content.on('error', () => undefined);
  const cutOff = () => body.readableEnded || content.destroy(refusal('UPLOAD_CUT_OFF'));
  // It may have been cut off while it was asked who sends it; nothing would tell that again.
  if (body.destroyed) cutOff();
  body.once('close', cutOff);
  return body.pipe(content);
}
