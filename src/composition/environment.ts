import { z } from 'zod';
import { RegistrationMode } from '../account/registration/registration-mode.ts';
import { isOrigin } from '../account/origin.ts';
import { clientBehind } from '../server/http/client-address.ts';
import { addressOf } from '../server/http/network-address.ts';
import { databaseName, databaseUrlFault } from '../storage/open/database-url.ts';
import { e164 } from '../text/formats.ts';

const port = z.coerce.number().int().min(0).max(65535);
const text = z.string().min(1);
/** The default that everybody can read here. */
export const knownToken = 'sandbox-auth-token';
const points = z.coerce.number().int().positive();

function areAddresses(proxies: string | undefined): boolean {
  try {
    clientBehind(proxies);
    return true;
  } catch {
    return false;
  }
}

function isAddress(address: string | undefined): boolean {
  try {
    if (address !== undefined) addressOf(address);
    return true;
  } catch {
    return false;
  }
}

const httpOnly = { protocol: /^https?$/, error: 'write an http:// or https:// address' };
const webhookForm =
  'write an https:// address without a slash at its end, such as https://cadencia.example.com; http:// is for localhost and 127.0.0.1 only';

/** Providers are given this with a path behind it, and sign what they then call. */
function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return isOrigin(origin) && address === `${origin}${pathname === '/' ? '' : pathname}` && !address.endsWith('/');
}

/** Every environment variable Cadencia reads. `.env.example` is tested against this. */
export const environment = z.object({
  DATABASE_URL: text
    .superRefine((url, context) => {
      const message = databaseUrlFault(url);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .optional()
    .describe('mongodb:// or mongodb+srv:// address of a replica set; unset: Cadencia starts its own mongod'),
  DATABASE_NAME: text
    .regex(databaseName, 'write up to 63 characters without / \\ . " $ * < > : | ? and blanks')
    .default('cadencia')
    .describe('Name of the database when DATABASE_URL names none'),
  CADENCIA_DATA_DIR: text.default('.cadencia').describe('Where the mongod that Cadencia starts keeps its data'),
  MONGOD_BINARY: text.optional().describe('Path of the mongod program to start'),
  PORT: port.optional().describe('Port of HTTP and WebSocket; unset: 4000, or the next free one'),
  HOST: text.default('127.0.0.1').describe('Address to listen on'),
  METRICS_ADDRESS: text
    .optional()
    .refine(isAddress, 'write a host and a port, such as 127.0.0.1:9464')
    .describe('Host and port of GET /metrics for Prometheus (127.0.0.1:9464); unset: it is not served'),
  ROLE: z.enum(['all', 'api', 'worker']).default('all').describe('all, api (requests only) or worker (jobs only)'),
  SWEEP_EVERY_SECONDS: z.coerce
    .number()
    .min(0.5)
    .max(3600)
    .default(40)
    .describe('Seconds after which a worker looks for due work that nothing told it of, 0.5 to 3600'),
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('production')
    .describe('development turns introspection on'),
  REGISTRATION: z
    .enum(RegistrationMode)
    .optional()
    .describe('Who may register a brokerage: open, invited or closed; unset: invited in production, open elsewhere'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe log line that is written'),
  TRUSTED_PROXIES: text
    .optional()
    .refine(areAddresses, 'write addresses or networks with commas between, such as 10.0.0.0/8')
    .describe('Proxies in front, as addresses or networks (10.0.0.0/8): they tell the client in X-Forwarded-For'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine((origins) => origins.every(isOrigin), 'write origins with commas between, such as https://crm.example.com')
    .describe('Origins of pages that may ask for any broker, with commas between; brokers list their own besides'),
  FILE_QUOTA_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(5_000_000_000)
    .describe('Bytes that the stored files of one broker may take together'),
  DISK_RESERVE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(1_000_000_000)
    .describe("Bytes that must be free on the database's disk, or uploads and imports are refused; 0: no limit"),
  BROKER_LOG_BYTES: points
    .default(500_000_000)
    .describe('Bytes of the audit log that the members and API keys of one broker may write at once'),
  BROKER_LOG_BYTES_PER_DAY: points
    .default(1_000_000_000)
    .describe('Such bytes that come back each day; with little free disk each byte counts as sixteen'),
  WEBHOOK_BASE_URL: z
    .string()
    .refine(isPublicAddress, webhookForm)
    .optional()
    .describe(
      'Public https:// address of this server that providers call, http:// for localhost only; unset: the address it listens on',
    ),
  VOICE_PROVIDER: z.enum(['sandbox', 'twilio']).default('sandbox').describe('Who places calls'),
  TWILIO_ACCOUNT_SID: text
    .regex(/^AC/, 'write the Account SID, which begins with AC')
    .optional()
    .describe('Account SID (AC…), required with VOICE_PROVIDER=twilio'),
  TWILIO_AUTH_TOKEN: text.optional().describe('Auth token; two separated by a comma while rotating'),
  TWILIO_PHONE_NUMBER: text
    .regex(e164, 'write a number in E.164, such as +525512345678')
    .optional()
    .describe('Number in E.164 that calls come from'),
  CALLS_PER_SECOND: z.coerce
    .number()
    .positive()
    .default(1)
    .describe('New calls a second that the account at the carrier takes; what is more waits here'),
  MAX_CONCURRENT_CALLS: z.coerce
    .number()
    .int()
    .positive()
    .default(1000)
    .describe('Calls on the line at once, of all brokers together'),
  BROKER_POINTS: points
    .default(40_000)
    .describe(
      'Points that a broker may spend at once, a tenth of them right after a start; docs/api.md says what costs how many',
    ),
  BROKER_POINTS_PER_SECOND: points.default(8000).describe('Points of a broker that come back each second'),
  CREDENTIAL_POINTS: points.default(20_000).describe('Points that one API key or session may spend at once'),
  CREDENTIAL_POINTS_PER_SECOND: points
    .default(4000)
    .describe('Points of an API key or session that come back each second'),
  ADDRESS_POINTS: points
    .default(10_000)
    .describe('Points that a network address may spend at once without a credential'),
  ADDRESS_POINTS_PER_MINUTE: points.default(10_000).describe('Points of such an address that come back each minute'),
  SANDBOX_URL: z
    .url(httpOnly)
    .optional()
    .describe('Address of the sandbox program; unset: nothing can be sent or called until it is set'),
  SANDBOX_AUTH_TOKEN: text.default(knownToken).describe('Shared with the sandbox program; signs its webhooks'),
  SANDBOX_SPEED: z.coerce
    .number()
    .positive()
    .default(1)
    .describe('How many times faster than life the sandbox program plays; calls keep up with it'),
  OPENAI_API_KEY: text.optional().describe('Key of the language model; unset: the scripted agent'),
  OPENAI_BASE_URL: z.url(httpOnly).optional().describe('Address of an OpenAI-compatible server'),
  OPENAI_MODEL: text.default('gpt-4.1-mini').describe('Name of the model'),
});

export type Environment = z.infer<typeof environment>;
