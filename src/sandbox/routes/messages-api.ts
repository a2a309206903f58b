import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { answerAsPerson } from '../message/answer-as-person.ts';
import { Mailbox } from '../message/mailbox.ts';
import type { World } from '../world.ts';
import { UNAUTHENTICATED, accountOf, refusalBy, refuse } from './rest-exception.ts';

const messageSchema = z.object({
  key: z.string().min(1),
  channel: z.enum(['sms', 'whatsapp', 'telegram', 'email']),
  to: z.string().min(1),
  from: z.string().default(''),
  subject: z.string().optional(),
  body: z.string().min(1),
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), content: z.string() })).default([]),
  replyUrl: z.url().optional(),
});

const LARGEST_MESSAGE = 2 * 1024 * 1024;

/** Takes a message of any channel once per key, and lets the recipient answer. */
export function messagesApi(server: FastifyInstance, world: World): void {
  const mailbox = new Mailbox(world.outbox);

  server.post('/messages', { bodyLimit: LARGEST_MESSAGE }, async (request, reply) => {
    const accountSid = accountOf(request, world.authToken);
    if (accountSid === null) return refuse(reply, UNAUTHENTICATED);
    const parsed = messageSchema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, { status: 400, code: 21603, message: z.prettifyError(parsed.error) });
    const { replyUrl = world.inboundUrl, ...message } = parsed.data;
    // A key is looked up before the first pause, so that two copies at once are one message.
    const earlier = mailbox.has(message.key) ? await mailbox.find(message.key) : null;
    if (earlier) return reply.code(200).send({ id: earlier.id });
    const refusal = refusalBy(world.people.at(message.to));
    if (refusal) return refuse(reply, refusal);
    const effect = await mailbox.accept(message);
    if (replyUrl) answerAsPerson(world, effect, { accountSid, replyUrl });
    return reply.code(201).send({ id: effect.id });
  });

  server.get<{ Querystring: { key?: string; to?: string } }>('/messages', async (request, reply) => {
    if (accountOf(request, world.authToken) === null) return refuse(reply, UNAUTHENTICATED);
    const { key = '', to } = request.query;
    if (to !== undefined) return { messages: mailbox.to(to) };
    const message = await mailbox.find(key);
    return { messages: message ? [message] : [] };
  });
}
