import { randomBytes } from 'node:crypto';

import { personaNamed } from '../callers/index.ts';
import type { MessageEffect } from '../effect.ts';
import { postWebhook } from '../webhook.ts';
import type { World } from '../world.ts';

const UNTIL_READ = 3_000;

/** Lets the recipient of a message answer after a while, through a signed inbound webhook in Twilio's form. */
export function answerAsPerson(
  world: World,
  message: MessageEffect,
  { accountSid, replyUrl }: { accountSid: string; replyUrl: string },
): void {
  const body = nextReply(world, message);
  if (body === null) return;
  const id = `SM${randomBytes(16).toString('hex')}`;
  const prefix = message.channel === 'sms' ? '' : `${message.channel}:`;
  const params = {
    MessageSid: id,
    SmsMessageSid: id,
    AccountSid: accountSid,
    From: `${prefix}${message.to}`,
    To: `${prefix}${message.from}`,
    Body: body,
    NumMedia: '0',
    ProfileName: world.people.at(message.to).profile.name,
  };
  world.pace
    .pause(UNTIL_READ, world.stop)
    .then(() => postWebhook(world, replyUrl, params))
    .catch((error: unknown) => {
      if (!world.stop.aborted) world.log.error({ err: error }, 'an answer could not be posted');
    });
}

/** The person's own list in turn when there is one, else the persona's answer; null for none. */
function nextReply(world: World, { to, body }: MessageEffect): string | null {
  const { persona, profile, replies } = world.people.at(to);
  return replies ? (replies.shift() ?? null) : personaNamed(persona).reply(body, profile);
}
