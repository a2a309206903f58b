import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Beside the sources in a checkout, two levels up in what the build emits. */
const places = ['../console/dist/', '../../console/dist/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

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
 * files. Without a build there is nothing to serve.
 */
export async function mountConsole(
  http: FastifyInstance,
  introspection: boolean,
  roots: string[] = places,
): Promise<void> {
  const root = await firstThatExists(roots);
  if (!root) return;
  const globIgnore = introspection ? [] : ['graphiql/**'];
  await http.register(fastifyStatic, {
    root,
    wildcard: false,
    redirect: true,
    cacheControl: false,
    // Beside each file lie its compressed forms, made by the build.
    preCompressed: true,
    setHeaders,
    globIgnore,
  });
  http.get('/', (_request, reply) => reply.redirect('/console/'));
}

/** Files with a hash in their name never change; pages name the newest of them, so they are asked for each time. */
function setHeaders(reply: FastifyReply, path: string): void {
  const isHashed = path.includes('/assets/');
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (/\.html(\.br|\.gz)?$/.test(path)) reply.header('content-security-policy', contentPolicy);
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
