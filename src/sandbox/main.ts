// The sandbox as a program: a telephone network and a mailbox in which nobody real lives.
import { z } from 'zod';

import { openSandbox } from './open-sandbox.ts';

const environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  SANDBOX_DIR: z.string().default('.cadencia/sandbox'),
  SANDBOX_SPEED: z.coerce.number().positive().default(1),
  SANDBOX_AUTH_TOKEN: z.string().min(1),
  SANDBOX_INBOUND_URL: z.url().optional(),
});

const settings = environment.safeParse(process.env);
if (!settings.success) {
  process.stderr.write(`${z.prettifyError(settings.error)}\n`);
  process.exit(1);
}

const sandbox = await openSandbox({
  port: settings.data.SANDBOX_PORT,
  dir: settings.data.SANDBOX_DIR,
  speed: settings.data.SANDBOX_SPEED,
  authToken: settings.data.SANDBOX_AUTH_TOKEN,
  inboundUrl: settings.data.SANDBOX_INBOUND_URL,
});
process.stdout.write(`${JSON.stringify({ listening: sandbox.url, pid: process.pid })}\n`);

const end = () => void sandbox.close().then(() => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
// Started by a program with a channel to it: it is of use to nobody once that is gone.
process.once('disconnect', end);
