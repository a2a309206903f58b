import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Runtime } from '../../runtime/scope.ts';
import { MINUTE } from '../../runtime/durations.ts';

const goodFor = 15 * MINUTE;

export interface FileLink {
  id: string;
  broker: string;
  /** Milliseconds since 1970, as the link has it. */
  expires: string;
}

/** An address that opens one file for a quarter of an hour, for whoever has it. */
export function fileUrl(runtime: Runtime, broker: string, id: string): string {
  const link = { id, broker, expires: String(runtime.clock.now().getTime() + goodFor) };
  const query = new URLSearchParams({ broker, expires: link.expires, signature: sign(runtime.secret, link) });
  return `${runtime.publicUrl()}/files/${id}?${query.toString()}`;
}

/** Whether the link is ours and has not expired. */
export function isGoodLink(runtime: Runtime, link: FileLink, signature: string): boolean {
  const expected = Buffer.from(sign(runtime.secret, link));
  const given = Buffer.from(signature);
  const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
  return isOurs && Number(link.expires) > runtime.clock.now().getTime();
}

function sign(secret: string, { id, broker, expires }: FileLink): string {
  return createHmac('sha256', secret).update(['file', id, broker, expires].join('\n')).digest('base64url');
}
