import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';

import { sandboxMessages } from '../../src/provider/message/sandbox.ts';
import type { OutgoingMessage } from '../../src/provider/message/message-provider.ts';
import { LEAD, OFFICE, openLine } from './support/open-line.ts';
import type { Line } from './support/open-line.ts';

const message: OutgoingMessage = {
  key: 'enrolment:step:1',
  channel: 'whatsapp',
  to: LEAD,
  from: OFFICE,
  body: 'Hola, Ana. ¿Cuál es su presupuesto?',
};

async function answer({ cadencia, messages }: Line, index = 0) {
  await cadencia.webhooks.count(index + 1, ({ path }) => path === '/inbound');
  const webhook = cadencia.webhooks.all.filter(({ path }) => path === '/inbound')[index];
  return { isSigned: webhook?.isSigned, inbound: messages.parseInbound(webhook?.params ?? {}, new Date(0)) };
}

it('the same key is one message, also when both come at once', async () => {
  const { messages, sandbox } = await openLine();
  const results = await Promise.all([1, 2, 3].map(() => messages.send(message)));

  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await messages.find(message.key)).toEqual(results[0]);
  expect(await messages.find('another key')).toBeNull();
  expect(sandbox.outbox()).toEqual([
    expect.objectContaining({ kind: 'message', key: message.key, body: message.body }),
  ]);
});

it('an e-mail keeps its subject and its attachment', async () => {
  const { messages, sandbox } = await openLine();
  const attachments = [{ name: 'visita.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }];
  await messages.send({ ...message, channel: 'email', to: 'ana@example.com', subject: 'Visita', attachments });

  expect(sandbox.outbox()[0]).toMatchObject({ to: 'ana@example.com', subject: 'Visita', attachments });
});

it('the recipient answers what was asked, signed and on the same channel', async () => {
  const line = await openLine();
  await line.setUp({ profile: { budget: '90 millones' } });
  await line.messages.send({ ...message, replyUrl: `${line.cadencia.url}/inbound` });

  expect(await answer(line)).toEqual({
    isSigned: true,
    inbound: {
      providerMessageId: expect.stringMatching(/^SM/),
      channel: 'whatsapp',
      from: LEAD,
      to: OFFICE,
      body: 'Unos 90 millones.',
      receivedAt: new Date(0),
    },
  });
});

it.each([
  ['sms', LEAD],
  ['telegram', '12345'],
  ['email', 'ana@example.com'],
] as const)('an answer over %s comes from the address written to', async (channel, to) => {
  const line = await openLine();
  await line.messages.send({ ...message, channel, to, replyUrl: `${line.cadencia.url}/inbound` });

  expect((await answer(line)).inbound).toMatchObject({ channel, from: to });
});

it('a person with replies of their own gives them in turn, then none', async () => {
  const line = await openLine();
  await line.setUp({ replies: ['Hola', 'BAJA'] });
  const replyUrl = `${line.cadencia.url}/inbound`;
  for (const key of ['a', 'b', 'c']) await line.messages.send({ ...message, key, replyUrl });

  const bodies = [(await answer(line, 0)).inbound?.body, (await answer(line, 1)).inbound?.body];
  expect(new Set(bodies)).toEqual(new Set(['BAJA', 'Hola']));
});

it('a person who wants no more messages answers BAJA', async () => {
  const line = await openLine();
  await line.setUp({ persona: 'opts-out' });
  await line.messages.send({ ...message, replyUrl: `${line.cadencia.url}/inbound` });

  expect((await answer(line)).inbound?.body).toBe('BAJA');
});

it('a refusal says whether to suppress, and leaves the key free', async () => {
  const { messages, setUp, sandbox } = await openLine();
  await setUp({ refusalCode: 21610 });

  expect(await messages.send(message)).toEqual({
    kind: 'refused',
    code: '21610',
    reason: 'opted_out',
    permanent: true,
    suppress: true,
  });
  expect(sandbox.outbox()).toEqual([]);
  await setUp({});
  expect(await messages.send(message)).toMatchObject({ kind: 'sent' });
});

it('a mailbox that is away fails without effect; one that does not answer leaves it unknown', async () => {
  const account = { accountSid: 'AC1', authTokens: ['t'] as [string], timeout: 50 };
  const mute = createServer(() => undefined).listen(0, '127.0.0.1');
  onTestFinished(() => mute.closeAllConnections());
  await new Promise((resolve) => mute.once('listening', resolve));
  const { port } = mute.address() as AddressInfo;

  expect(await sandboxMessages({ ...account, url: 'http://127.0.0.1:2' }).send(message)).toMatchObject({
    kind: 'failed',
    retryable: true,
    unknown: false,
  });
  expect(await sandboxMessages({ ...account, url: `http://127.0.0.1:${port}` }).send(message)).toMatchObject({
    kind: 'failed',
    retryable: true,
    unknown: true,
    reason: 'timeout',
  });
});

it('a delivery report is read in our words and is no answer', async () => {
  const { messages } = await openLine();
  const params = {
    MessageSid: 'SM1',
    MessageStatus: 'undelivered',
    ErrorCode: '30005',
    From: LEAD,
    To: OFFICE,
    Body: '',
  };

  expect(messages.parseDelivery(params)).toMatchObject({
    status: 'failed',
    errorCode: '30005',
    dedupeKey: 'SM1:undelivered',
  });
  expect(messages.parseInbound(params, new Date(0))).toBeNull();
});
