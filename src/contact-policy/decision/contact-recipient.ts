import { sha256 } from '../../audit/entry-digest.ts';
import { Channel } from '../../lead/channel.ts';

export interface Reachable {
  phone: string | null;
  /** Only a number that may be dialled is contacted. */
  phoneIsValid: boolean;
  email: string | null;
}

/** Where a lead is reached by a channel: an E.164 number or an e-mail address; null when nowhere. */
export function recipientOf({ phone, phoneIsValid, email }: Reachable, channel: Channel): string | null {
  if (channel === Channel.EMAIL) return email;
  return phoneIsValid ? phone : null;
}

export interface Identified {
  broker: string;
  phoneKey: string | null;
  email: string | null;
}

/** What a suppression remembers of a person: it finds them again when their lead is gone, and does not tell who they are. */
export function recipientHashes({ broker, phoneKey, email }: Identified): string[] {
  const hash = (kind: string, value: string | null) => (value ? [sha256([broker, kind, value].join('\n'))] : []);
  return [...hash('phone', phoneKey), ...hash('email', email?.toLowerCase() ?? null)];
}
