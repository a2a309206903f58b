import type { Logger } from 'pino';

/** The first SIGTERM or Ctrl-C finishes what runs and exits 0; a second one, or 15 seconds, exits 1 at once. The end of a parent that holds a channel counts as a signal. */
export function endOnSignals(close: () => Promise<void>, log: Logger): void {
  let isEnding = false;
  const end = (signal: NodeJS.Signals | 'disconnect') => {
    if (isEnding) process.exit(1);
    isEnding = true;
    log.info({ signal }, 'Cadencia ends');
    setTimeout(() => process.exit(1), 15_000).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'ending failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', () => end('disconnect'));
}
