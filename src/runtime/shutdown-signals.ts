import type { Logger } from 'pino';

/**
 * Shuts down on SIGTERM or Ctrl-C: running work ends, then exit 0. A second signal, or 15 seconds, exits 1 at once. A parent
 * process that ends and had a channel to this one counts as a signal.
 */
export function shutDownOnSignals(close: () => Promise<void>, log: Logger): void {
  let isEnding = false;
  const end = (signal: NodeJS.Signals | 'disconnect') => {
    if (isEnding) process.exit(1);
    isEnding = true;
    log.info({ signal }, 'Cadencia shuts down');
    setTimeout(() => process.exit(1), 15_000).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the shutdown failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', () => end('disconnect'));
}
