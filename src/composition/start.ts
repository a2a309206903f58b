import 'reflect-metadata';
import { firstRegistration } from '../account/registration/first-registration.ts';
import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { hostFaults } from '../server/http/listening-hosts.ts';
import { shutDownOnSignals } from '../runtime/shutdown-signals.ts';

/** Milliseconds in which a client that has a connection may still use it before it is closed. */
const noticeBeforeEnd = 1000;

try {
  const config = readConfig(process.env, await hostFaults(process.env));
  const app = await openApp(config);
  shutDownOnSignals(() => app.close(noticeBeforeEnd), app.runtime.log);
  // One request's defect must not end a thousand calls; it is an error in the log, and an alarm there.
  process.on('unhandledRejection', (error) => app.runtime.log.error({ err: error }, 'unhandled rejection'));
  const { processId } = app.runtime;
  const { url, metricsUrl } = app;
  app.runtime.log.info({ url, metricsUrl, role: config.ROLE, processId }, 'Cadencia is ready');
  const link = config.ROLE === 'worker' ? null : await firstRegistration(app.runtime);
  // To the terminal and not to the log, for who has it owns what is registered.
  if (link) process.stdout.write(`\nThere is no brokerage yet. Register the first one within 7 days:\n  ${link}\n\n`);
} catch (error) {
  process.stderr.write(`Cadencia did not start. ${inWords(error)}\n`);
  process.exit(1);
}

/** Some errors of sockets have no message of their own, only those of each address that was tried. */
function inWords(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(inWords).join('\n');
  return (error instanceof Error && error.message) || String(error);
}
