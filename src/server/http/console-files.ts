import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { codings, readPages, type Page } from './console-page.ts';

/** Beside the sources in a checkout, one level further up in what the build emits. */
const places = ['../../../console/dist/', '../../../../console/dist/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

// The token of the session is in the browser's storage: no script but our own may run beside it.
const contentPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the built console under `/console/` and, where introspection is on, GraphiQL under `/graphiql/`; both are our own
 * files. Without a build there is nothing to serve. The files are kept in memory: opened for each request, they would let
 * readers that take nothing use up the file descriptors.
 */
export async function mountConsole(
  http: FastifyInstance,
  introspection: boolean,
  roots: string[] = places,
): Promise<void> {
  const root = await firstThatExists(roots);
  if (!root) return;
  for (const page of await readPages(root)) {
    if (page.path.startsWith('graphiql/') && !introspection) continue;
    const answer = (request: FastifyRequest, reply: FastifyReply) => send(page, request, reply);
    http.get(`/${page.path}`, answer);
    if (!page.path.endsWith('/index.html')) continue;
    const folder = page.path.slice(0, -'index.html'.length);
    http.get(`/${folder}`, answer);
    http.get(`/${folder.slice(0, -1)}`, (_request, reply) => reply.redirect(`/${folder}`, 301));
  }
  http.get('/', (_request, reply) => reply.redirect('/console/'));
}

function send({ path, type, forms }: Page, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepted = new Negotiator(request.raw).encodings([...forms.keys()]);
  const coding = codings.find((one) => accepted.includes(one)) ?? 'identity';
  const { content, tag } = forms.get(coding)!;
  // Files with a hash in their name never change; pages name the newest of them, so they are asked for each time.
  const isHashed = path.includes('/assets/');
  reply
    .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('etag', tag)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === tag) return reply.status(304).send();
  if (coding !== 'identity') reply.header('content-encoding', coding);
  if (path.endsWith('.html')) reply.header('content-security-policy', contentPolicy);
  return reply.type(type).send(content);
}

async function firstThatExists(paths: string[]): Promise<string | null> {
  for (const path of paths) {
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return path;
  }
  return null;
}
