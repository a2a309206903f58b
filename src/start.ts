import 'reflect-metadata';
import { openApp } from './app.ts';
import { readConfig } from './config.ts';
import { endOnSignals } from './end-on-signals.ts';

/** Milliseconds in which a client that has a connection may still use it before it is closed. */
const noticeBeforeEnd = 1000;

try {
  const config = readConfig();
  const app = await openApp(config);
  endOnSignals(() => app.close(noticeBeforeEnd), app.runtime.log);
  // One request's defect must not end a thousand calls; it is an error in the log, and an alarm there.
  process.on('unhandledRejection', (error) =>
    app.runtime.log.error({ err: error }, 'a promise was left without a reader'),
  );
  const { processId } = app.runtime;
  app.runtime.log.info({ url: app.url, role: config.ROLE, processId }, 'Cadencia is ready');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
