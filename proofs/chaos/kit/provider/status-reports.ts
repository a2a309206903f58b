import { setTimeout } from 'node:timers/promises';
import twilio from 'twilio';
import type { ProviderEffect } from './provider-effect.ts';

const statuses = ['initiated', 'ringing', 'no-answer'];
const spread = 1500;
const patience = 120_000;

/** Reports how a call went, each status at a time of its own and some twice, until each is taken. */
export async function reportAll(
  authToken: string,
  statusUrl: string,
  { id, to, from }: ProviderEffect,
  become: (status: string) => void,
): Promise<void> {
  const reports = statuses.map((CallStatus, index) => ({
    CallSid: id,
    To: to,
    From: from,
    CallStatus,
    SequenceNumber: String(index),
    CallbackSource: 'call-progress-events',
  }));
  const twice = reports.filter(() => Math.random() < 0.5);
  await Promise.all(
    [...reports, ...twice].map(async (report) => {
      await setTimeout(Math.random() * spread);
      if (report.CallStatus === statuses.at(-1)) become(report.CallStatus);
      await post(authToken, statusUrl, report);
    }),
  );
}

async function post(authToken: string, url: string, params: Record<string, string>): Promise<void> {
  const headers = { 'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, url, params) };
  for (const end = performance.now() + patience; performance.now() < end; await setTimeout(200)) {
    const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(params) }).catch(() => null);
    if (answer && answer.status < 500) return;
  }
}
