import twilio from 'twilio';
import { beforeAll, expect, it } from 'vitest';
import { webhookTokenOf } from '../../src/conversation/inbound/webhook-token.ts';
import { messagesOf } from '../support/leads.ts';
import { webhookToken } from '../support/scripted-messages.ts';
import type { TestApp } from '../support/test-app.ts';
import { Line } from './line.ts';

const line = new Line();
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

it('a form in which a field comes twice is refused, though its signature fits', async () => {
  const { ana, lead } = await line.newWriter();
  const url = `${app.url}/webhooks/messages/${await webhookTokenOf(app.app.runtime, ana.brokerId)}`;
  const fields = { MessageSid: 'SM-doubled-field', From: lead.phone!, To: '+525500000000', NumMedia: '0' };
  const signature = twilio.getExpectedTwilioSignature(webhookToken, url, {
    ...fields,
    Body: ['Hola', 'Hola de nuevo'],
  });
  const body = new URLSearchParams(fields);
  body.append('Body', 'Hola');
  body.append('Body', 'Hola de nuevo');
  const answer = await fetch(url, { method: 'POST', headers: { 'x-twilio-signature': signature }, body });
  expect(answer.status).toBe(400);
  expect(await messagesOf(ana, lead.id)).toEqual([]);
});
