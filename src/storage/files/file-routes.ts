import type { FastifyInstance } from 'fastify';
import type { Admission } from '../../server/admission/admission.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { receiveFile } from './receive-file.ts';
import { FileSender } from './send-file.ts';

/** Mounts `POST /files?name=` (the body is the file) and `GET /files/:id` (by signed link). */
export async function mountFiles(http: FastifyInstance, runtime: Runtime, admission: Admission): Promise<void> {
  const sender = new FileSender(runtime, admission);
  await http.register(async (files) => {
    files.removeAllContentTypeParsers();
    // Handed through, not read: the store takes the file as it arrives.
    files.addContentTypeParser('*', (_request, content, done) => done(null, content));
    files.addHook('onError', async (request, reply) => {
      // What is left of a refused body must not keep the connection waiting.
      if (!request.raw.complete) reply.header('connection', 'close');
    });
    files.post('/files', (request, reply) => receiveFile({ runtime, admission }, request, reply));
    files.get('/files/:id', (request, reply) => sender.send(request, reply));
  });
}
