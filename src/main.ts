import 'reflect-metadata';
import { openApp } from './app.ts';
import { readConfig } from './config.ts';
import { endOnSignals } from './end-on-signals.ts';

try {
  const config = readConfig();
  const app = await openApp(config);
  endOnSignals(app.close, app.runtime.log);
  // One request's defect must not end a thousand calls; it is an error in the log, and an alarm there.
  process.on('unhandledRejection', (error) =>
    app.runtime.log.error({ err: error }, 'a promise was left without a reader'),
  );
  app.runtime.log.info({ url: app.url, role: config.ROLE }, 'Cadencia is ready');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
