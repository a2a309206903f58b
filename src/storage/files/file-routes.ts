import { PassThrough, type Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, badInput, refusal } from '../../errors.ts';
import { requestScope } from '../../graphql/http-transport.ts';
import type { Runtime } from '../../scope.ts';
import { isGoodLink, type FileLink } from './file-link.ts';
import { maxFileBytes } from './file-store.ts';
import { cleanText, mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { storeFile } from './store-file.ts';

/** Mounts `POST /files?name=` (the body is the file) and `GET /files/:id` (by signed link). */
export async function mountFiles(http: FastifyInstance, runtime: Runtime): Promise<void> {
  await http.register(async (files) => {
    files.removeAllContentTypeParsers();
    // Handed through, not read: the store takes the file as it arrives.
    files.addContentTypeParser('*', (_request, content, done) => done(null, content));
    files.addHook('onError', async (request, reply) => {
      // What is left of a refused body must not keep the connection waiting.
      if (!request.raw.complete) reply.header('connection', 'close');
    });
    files.post('/files', (request, reply) => receive(runtime, request, reply));
    files.get('/files/:id', (request, reply) => send(runtime, request, reply));
  });
}

async function receive(runtime: Runtime, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const scope = await requestScope(runtime, request, reply);
  const name = fileName((request.query as { name?: unknown }).name);
  const announced = lengthOf(request.headers['content-length']);
  const contentType = mendText(request.headers['content-type'] ?? 'application/octet-stream', textKinds.token);
  const content = detached(request.body as Readable);
  const { id, bytes } = await storeFile(scope, { name, contentType, content, ...announced });
  return reply.send({ id, name, bytes });
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
  body.once('close', () => body.readableEnded || content.destroy(refusal('UPLOAD_CUT_OFF')));
  return body.pipe(content);
}

async function send(runtime: Runtime, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { id } = request.params as { id: string };
  const { broker = '', expires = '', signature = '' } = request.query as Partial<FileLink & { signature: string }>;
  if (!isGoodLink(runtime, { id, broker, expires }, signature)) throw refusal('LINK_WRONG_OR_EXPIRED');
  const file = await runtime.files.get(broker, id);
  return reply
    .type(file.contentType)
    .header('content-length', file.bytes)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(await runtime.files.read(broker, id));
}
