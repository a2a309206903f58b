import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { FramePaces } from '../../src/server/limits/frame-pace.ts';
import { limits } from '../../src/server/limits/numbers.ts';
import type { TestApp } from '../support/test-app.ts';
import { openProduction } from './support/production.ts';
import { overHttp } from './support/wire.ts';

let app: TestApp;
beforeAll(async () => {
  ({ app } = await openProduction());
});
afterAll(() => app.close());

/** A socket of a stranger that has not introduced itself. */
async function strange(): Promise<WebSocket> {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  return socket;
}

describe('frames that come faster than their address may send', () => {
  it('wait in their connections, over all sockets of the address together', async () => {
    const sockets = await Promise.all([strange(), strange(), strange()]);
    const begun = performance.now();
    let answered = 0;
    for (const socket of sockets) {
      socket.on('message', () => answered++);
      for (let n = 0; n < 1000; n++) socket.send('{"type":"ping"}');
    }
    while (answered < limits.framesOfAddress) await once(sockets[0], 'message');
    await overHttp(app.url, null, '{"query":"{ __typename }"}');
    const seconds = (performance.now() - begun) / 1000;
    expect(answered).toBeLessThanOrEqual(limits.framesOfAddress + limits.framesPerSecond * seconds);
    for (const socket of sockets) socket.terminate();
  });

  it('are answered later, all of them and in their order', async () => {
    const socket = await strange();
    const answers: number[] = [];
    socket.on('message', (frame: Buffer) => {
      answers.push((JSON.parse(frame.toString()) as { payload: { n: number } }).payload.n);
    });
    const sent = Array.from({ length: limits.framesOfAddress + 20 }, (_, n) => n);
    for (const n of sent) socket.send(JSON.stringify({ type: 'ping', payload: { n } }));
    await vi.waitUntil(() => answers.length === sent.length, { timeout: 15_000 });
    expect(answers).toEqual(sent);
    socket.terminate();
  });
});

/** How many frames may be read at this instant. */
function read(pace: () => number): number {
  let frames = 0;
  while (pace() === 0) frames++;
  return frames;
}

describe('the pace of an address', () => {
  it('is its own, and is full again when nothing was sent for long', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const paces = new FramePaces();
    const [one, other] = [paces.of('192.0.2.1'), paces.of('192.0.2.2')];
    expect(read(one)).toBe(limits.framesOfAddress);
    expect(read(other)).toBe(limits.framesOfAddress);
    vi.advanceTimersByTime(1000);
    expect(read(one)).toBe(limits.framesPerSecond);
    vi.advanceTimersByTime(60_000);
    expect(read(paces.of('192.0.2.1'))).toBe(limits.framesOfAddress);
    vi.useRealTimers();
  });
});
