/** What is left of the calls a sender account may begin now; `at` is when that was counted. */
export interface PaceBucket {
  tokens: number;
  at: Date;
}

/**
 * Takes up to `wanted` calls out of a bucket that fills with `perSecond` and holds one second's worth (at least one call).
 * Without a bucket it is full.
 */
export function takeFromPace(
  bucket: PaceBucket | null,
  now: Date,
  perSecond: number,
  wanted: number,
): { granted: number; left: PaceBucket } {
  const most = Math.max(1, perSecond);
  const seconds = bucket ? Math.max(0, now.getTime() - bucket.at.getTime()) / 1000 : 0;
  const tokens = Math.min(most, (bucket?.tokens ?? most) + seconds * perSecond);
  const granted = Math.min(wanted, Math.floor(tokens));
  return { granted, left: { tokens: tokens - granted, at: now } };
}
