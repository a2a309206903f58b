import { randomUUID } from 'node:crypto';
import twilio from 'twilio';
import { webhookTokenOf } from '../../src/conversation/inbound/webhook-token.ts';
import { webhookToken } from './scripted-messages.ts';
import type { TestApp } from './test-app.ts';

interface Written {
  from: string;
  body: string;
  /** With the prefix of a channel, such as `whatsapp:`; SMS without. */
  prefix?: string;
  sid?: string;
  token?: string;
}

/** Posts what a lead writes to the broker, signed as the provider does; answers the status. */
export function writeAsLead(
  app: TestApp,
  brokerId: string,
  { from, body, prefix = '', sid = `SM${randomUUID()}`, token }: Written,
): Promise<number> {
  const params = { MessageSid: sid, From: `${prefix}${from}`, To: `${prefix}+525500000000`, Body: body, NumMedia: '0' };
  return postWebhook(app, brokerId, params, token);
}

/** Posts what the provider reports of a message of ours. */
export function reportDelivery(
  app: TestApp,
  brokerId: string,
  providerMessageId: string,
  status: string,
  errorCode?: number,
): Promise<number> {
  const code: Record<string, string> = errorCode ? { ErrorCode: String(errorCode) } : {};
  return postWebhook(app, brokerId, { MessageSid: providerMessageId, MessageStatus: status, ...code });
}

async function postWebhook(
  app: TestApp,
  brokerId: string,
  params: Record<string, string>,
  token = webhookToken,
): Promise<number> {
  const url = `${app.url}/webhooks/messages/${await webhookTokenOf(app.app.runtime, brokerId)}`;
  const signature = twilio.getExpectedTwilioSignature(token, url, params);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
  const response = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(params).toString() });
  await response.arrayBuffer();
  return response.status;
}
