import { registerDecorator } from 'class-validator';

/** Pages of one broker may be served from so many places. */
export const mostOrigins = 20;

/** The exact origin that a browser sends: scheme, host and port, nothing after. Plain http is for one's own machine. */
export function isOrigin(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { origin, protocol, hostname } = new URL(value);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return origin === value && (protocol === 'https:' || (protocol === 'http:' && isLocal));
}

const areOrigins = (value: unknown) => Array.isArray(value) && value.every(isOrigin);

/** Each of a list is the exact origin of a page; never `*`. */
export function IsOrigins(): PropertyDecorator {
  const message = 'send origins such as https://crm.example.com, without a path; http only for localhost';
  return (target, propertyName) =>
    registerDecorator({
      name: 'isOrigins',
      target: target.constructor,
      propertyName: String(propertyName),
      options: { message },
      validator: { validate: areOrigins },
    });
}
