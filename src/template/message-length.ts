import { badInput, type AppError } from '../errors.ts';
import { apiName } from '../language/api-name.ts';
import { Channel } from '../lead/channel.ts';
import { lengthOf } from '../text/clean-text.ts';

/**
 * The most characters of one message. 1600 is Twilio's limit for the Body of SMS and WhatsApp
 * (https://www.twilio.com/docs/api/errors/21617), 4096 Telegram's (https://core.telegram.org/bots/api#sendmessage).
 */
export const maxTextLength: Record<Channel, number> = {
  [Channel.SMS]: 1600,
  [Channel.WHATSAPP]: 1600,
  [Channel.TELEGRAM]: 4096,
  [Channel.EMAIL]: 50_000,
  [Channel.CALL]: 4000,
};

/** A text that no message of its channel can hold. */
export interface TooLong {
  channel: Channel;
  length: number;
  max: number;
}

/** How much too long a text is for one message; null when it fits. The one rule for templates, bodies and what is made of them. */
export function tooLongFor(channel: Channel, text: string): TooLong | null {
  const length = lengthOf(text);
  const { [channel]: max } = maxTextLength;
  return length > max ? { channel, length, max } : null;
}

/** BAD_USER_INPUT: the text of this field, or what it names, is too long for its channel. */
export function messageTooLong(field: string, { channel, max }: TooLong): AppError {
  return badInput(field, 'MESSAGE_TOO_LONG', { channel: apiName(channel), max });
}
