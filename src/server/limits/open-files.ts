import { report } from 'node:process';

let allowed: number | undefined;

/** How many file descriptors this process may have open. */
export function openFilesAllowed(): number {
  return (allowed ??= readLimit());
}

function readLimit(): number {
  // Without this the report asks the name service for every peer.
  Object.assign(report, { excludeNetwork: true });
  const { userLimits } = report.getReport() as { userLimits: { open_files: { soft: number | 'unlimited' } } };
  const { soft } = userLimits.open_files;
  return soft === 'unlimited' ? Infinity : soft;
}
