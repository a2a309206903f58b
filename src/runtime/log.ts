import { pino, type DestinationStream, type Level, type Logger } from 'pino';

const secrets = ['authorization', 'password', 'ownerPassword', 'token', 'registrationToken', 'headers', 'personal'];
/** Behind so many keys a secret may stand. */
const depths = ['', '*.', '*.*.', '*.*.*.'];
const emailAddress = /[\w.%+-]+@[\w-]+(\.[\w-]+)+/g;
const phoneNumber = /\+\d{7,15}\b/g;
/** MongoDB quotes the values of a row that is there already. */
const duplicateKey = /dup key: \{.*\}/g;

interface ErrorParts {
  code?: unknown;
  status?: unknown;
  statusCode?: unknown;
  cause?: unknown;
}

/** The log of a process, as JSON lines: no credential, and of an error only its kind and where it came from. */
export function openLog(level: Level | 'silent', destination?: DestinationStream): Logger {
  const redact = depths.flatMap((depth) => secrets.map((key) => `${depth}${key}`));
  return pino({ level, redact, serializers: { err: describeError } }, destination);
}

/** Libraries hang on their errors what they sent and were answered; those are somebody's words and credentials. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { code, status, statusCode, cause } = error as ErrorParts;
  return {
    type: error.name,
    message: withoutPersons(error.message),
    stack: withoutPersons(error.stack ?? ''),
    ...(code !== undefined && { code }),
    ...((status ?? statusCode) !== undefined && { status: status ?? statusCode }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** Characters of an error that are told: it may quote what a client sent, and looking for addresses in that takes its square. */
const maxTold = 8000;

function withoutPersons(text: string): string {
  return text
    .slice(0, maxTold)
    .replaceAll(duplicateKey, 'dup key')
    .replaceAll(emailAddress, '[address]')
    .replaceAll(phoneNumber, '[number]');
}
