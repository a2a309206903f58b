import { cleanText, type Cleaned } from './clean-text.ts';
import { textKinds } from './text-kinds.ts';

/** A phone number as it was written. The marks that copying from chats leaves around it are dropped. */
export function cleanPhone(raw: string): Cleaned {
  return cleanText(raw.replace(/\p{Cf}/gu, ''), textKinds.phone);
}
