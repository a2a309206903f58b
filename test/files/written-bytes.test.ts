import { beforeAll, describe, expect, it } from 'vitest';
import { newTemplate } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { CreateTemplateDocument, LeadsDocument, UpdateTemplateDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const settings = { BROKER_LOG_BYTES: '400000', BROKER_LOG_BYTES_PER_DAY: '86400' };
const text = 'a'.repeat(40_000);

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({}, settings);
});

/** Changes a long text until that is refused; how often it was not, and the refusal. Each change is in the log before and after. */
async function changeTexts(client: Client) {
  const input = { name: 'a', channel: 'EMAIL' as const, subject: 'a', content: text };
  const { id } = (await client.run(CreateTemplateDocument, { input })).createTemplate;
  for (let n = 0; n < 100; n++) {
    const { errors } = await client.send(UpdateTemplateDocument, {
      input: { templateId: id, content: `${n} ${text}` },
    });
    if (errors) return { changes: n, ...errors[0]!.extensions };
  }
  throw new Error('nothing was refused');
}

describe('what the members of a broker write into the log', () => {
  it('is bounded, with the time to come back; others write on, and reads go on', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { changes, ...refusal } = await changeTexts(ana);
    expect(refusal).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) as number });
    expect(changes).toBeGreaterThan(2);
    expect(changes).toBeLessThan(10);
    await ana.run(LeadsDocument, {});
    await newTemplate(eva);
  });

  it('counts sixteenfold while the disk has little room', async () => {
    const full = { freeBytes: async () => 0 };
    const scarce = await openTestApp({ disk: full }, { ...settings, DISK_RESERVE_BYTES: '1' });
    const { changes, code } = await changeTexts(await newBroker(scarce));
    expect(code).toBe('RATE_LIMITED');
    expect(changes).toBeLessThan(2);
  });
});
