import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { MessageEffect } from '../effect.ts';
import { answerAsPerson } from '../message/answer-as-person.ts';
import type { World } from '../world.ts';
import { UNAUTHENTICATED, accountOf, refuse } from './rest-exception.ts';

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

/** The mailbox: takes a message of any channel once per key, and lets the recipient answer. */
export function messagesApi(server: FastifyInstance, world: World): void {
  const byKey = new Map<string, Promise<MessageEffect>>();
  for (const effect of world.outbox.entries) {
    if (effect.kind === 'message') byKey.set(effect.key, Promise.resolve(effect));
  }

  server.post('/messages', { bodyLimit: LARGEST_MESSAGE }, async (request, reply) => {
    const accountSid = accountOf(request, world.authToken);
    if (accountSid === null) return refuse(reply, UNAUTHENTICATED);
    const parsed = messageSchema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, { status: 400, code: 21603, message: z.prettifyError(parsed.error) });
    const { replyUrl = world.inboundUrl, ...message } = parsed.data;
    const earlier = byKey.get(message.key);
    if (earlier) return reply.code(200).send({ id: (await earlier).id });
    const { refusalCode } = world.people.at(message.to);
    if (refusalCode)
      return refuse(reply, {
        status: 400,
        code: refusalCode,
        message: 'refused as this person was set up',
      });
    const accepted = accept(world, message);
    byKey.set(message.key, accepted);
    const effect = await accepted;
    if (replyUrl) answerAsPerson(world, effect, { accountSid, replyUrl });
    return reply.code(201).send({ id: effect.id });
  });

  server.get<{ Querystring: { key?: string } }>('/messages', async (request, reply) => {
    if (accountOf(request, world.authToken) === null) return refuse(reply, UNAUTHENTICATED);
    const { key } = request.query;
    if (key === undefined) return { messages: await Promise.all(byKey.values()) };
    const message = await byKey.get(key);
    return { messages: message ? [message] : [] };
  });
}

async function accept(world: World, message: Omit<MessageEffect, 'kind' | 'id' | 'at'>): Promise<MessageEffect> {
  const id = `SM${randomBytes(16).toString('hex')}`;
  const effect: MessageEffect = { kind: 'message', id, at: new Date().toISOString(), ...message };
  await world.outbox.append(effect);
  return effect;
}
