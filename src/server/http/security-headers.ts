import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const year = 365 * 24 * 60 * 60;

/**
 * On every answer: no guessing of types, no referrer (links of files carry their signature), no foreign frame. Behind TLS
 * browsers are told to come that way only. The console sets a content policy of its own.
 */
export async function setSecurityHeaders(http: FastifyInstance, isBehindTls: boolean): Promise<void> {
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isBehindTls ? { maxAge: year, includeSubDomains: false } : false,
    // An answer that another origin may read is told by CORS.
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}
