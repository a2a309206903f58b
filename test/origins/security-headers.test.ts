import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { mountConsole } from '../../src/server/http/console-files.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const answers = ['/graphql', '/livez', '/readyz', '/files/none', '/no-such-page', '/voice/none', '/'];

describe('every answer', () => {
  it.each(answers)('of %s keeps a browser from guessing, telling and framing', async (path) => {
    const { headers } = await fetch(`${app.url}${path}`, { redirect: 'manual' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('asks for TLS only where the installation is reached by it', async () => {
    const behindTls = await openTestApp({}, { WEBHOOK_BASE_URL: 'https://cadencia.example.com' });
    for (const [url, expected] of [
      [app.url, null],
      [behindTls.url, 'max-age=31536000'],
    ] as const)
      expect((await fetch(`${url}/livez`)).headers.get('strict-transport-security')).toBe(expected);
  });
});

describe('files of the console', () => {
  it('are sent compressed; those with a hash in their name are kept for a year, pages asked for again', async () => {
    const root = await mkdtemp(join(tmpdir(), 'cadencia-console-'));
    await mkdir(join(root, 'console/assets'), { recursive: true });
    const script = 'console/assets/index-abc123.js';
    for (const path of ['console/index.html', script])
      for (const [ending, content] of [
        ['', 'plain'],
        ['.br', 'brotli'],
        ['.gz', 'gzip'],
      ])
        await writeFile(join(root, `${path}${ending}`), content!);
    const http = fastify();
    await mountConsole(http, true, [root]);
    const get = (url: string, coding: string) => http.inject({ url, headers: { 'accept-encoding': coding } });
    for (const [path, cached, type] of [
      [script, 'public, max-age=31536000, immutable', 'application/javascript; charset=utf-8'],
      ['console/', 'no-cache', 'text/html; charset=utf-8'],
    ] as const)
      for (const [coding, encoded, body] of [
        ['gzip, deflate, br', 'br', 'brotli'],
        ['gzip', 'gzip', 'gzip'],
        ['identity', undefined, 'plain'],
      ] as const) {
        const answer = await get(`/${path}`, coding);
        expect(answer.body).toBe(body);
        expect(answer.headers['content-encoding']).toBe(encoded);
        expect(answer.headers['cache-control']).toBe(cached);
        expect(answer.headers['content-type']).toBe(type);
        expect(answer.headers['vary']).toMatch(/accept-encoding/i);
      }
    expect((await get('/console/', 'br')).headers['content-security-policy']).toContain("default-src 'self'");
    const { etag } = (await get('/console/', 'br')).headers;
    const again = await http.inject({ url: '/console/', headers: { 'accept-encoding': 'br', 'if-none-match': etag } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const moved = await http.inject('/console');
    expect([moved.statusCode, moved.headers['location']]).toEqual([301, '/console/']);
    await http.close();
    await rm(root, { recursive: true });
  });
});
