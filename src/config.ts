import { z } from 'zod';
import { RegistrationMode } from './account/registration/registration-mode.ts';
import { isOrigin } from './account/origin.ts';
import { clientBehind } from './graphql/client-address.ts';
import { addressOf } from './network-address.ts';

const port = z.coerce.number().int().min(0).max(65535);
const text = z.string().min(1);
const knownToken = 'sandbox-auth-token';
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

/** Every environment variable Cadencia reads. `.env.example` is tested against this. */
export const environment = z.object({
  DATABASE_URL: text
    .optional()
    .describe('mongodb:// or mongodb+srv:// address of a replica set; unset: Cadencia starts its own mongod'),
  DATABASE_NAME: text.default('cadencia').describe('Name of the database when DATABASE_URL names none'),
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
    .default(30)
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
  WEBHOOK_BASE_URL: z
    .url()
    .optional()
    .describe('Public https:// address of this server that providers call; unset: the address it listens on'),
  VOICE_PROVIDER: z.enum(['sandbox', 'twilio']).default('sandbox').describe('Who places calls'),
  TWILIO_ACCOUNT_SID: text.optional().describe('Account SID (AC…), required with VOICE_PROVIDER=twilio'),
  TWILIO_AUTH_TOKEN: text.optional().describe('Auth token; two separated by a comma while rotating'),
  TWILIO_PHONE_NUMBER: text.optional().describe('Number in E.164 that calls come from'),
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
    .describe('Points that a broker may spend at once; docs/api.md says what costs how many'),
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
    .url({ protocol: /^https?$/, error: 'write an http:// or https:// address' })
    .optional()
    .describe('Address of the sandbox program; unset: nothing can be sent or called until it is set'),
  SANDBOX_AUTH_TOKEN: text.default(knownToken).describe('Shared with the sandbox program; signs its webhooks'),
  SANDBOX_SPEED: z.coerce
    .number()
    .positive()
    .default(1)
    .describe('How many times faster than life the sandbox program plays; calls keep up with it'),
  OPENAI_API_KEY: text.optional().describe('Key of the language model; unset: the scripted agent'),
  OPENAI_BASE_URL: z.url().optional().describe('Address of an OpenAI-compatible server'),
  OPENAI_MODEL: text.default('gpt-4.1-mini').describe('Name of the model'),
});

type Environment = z.infer<typeof environment>;

export interface Config extends Omit<Environment, 'DATABASE_URL' | 'REGISTRATION'> {
  DATABASE_URL: string | undefined;
  REGISTRATION: RegistrationMode;
  /** `PATH`, where a mongod program is looked for. */
  path: string;
}

/** Reads and checks the environment once; throws one message that lists every fault. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  const known = new Set(Object.keys(environment.shape));
  for (const name of Object.keys(env)) {
    if (name.startsWith('CADENCIA_') && !known.has(name)) faults.push(`  ${name}: there is no such setting`);
  }
  if (parsed.success && usesKnownToken(parsed.data))
    faults.push(
      '  SANDBOX_AUTH_TOKEN: the default is known to everybody; choose one of your own, here and at the sandbox',
    );
  if (parsed.success && parsed.data.VOICE_PROVIDER === 'twilio') {
    for (const name of [
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
      'TWILIO_PHONE_NUMBER',
      'WEBHOOK_BASE_URL',
    ] as const) {
      if (!parsed.data[name]) faults.push(`  ${name}: required with VOICE_PROVIDER=twilio`);
    }
  }
  if (!parsed.success || faults.length > 0) throw new Error(`The environment cannot be used:\n${faults.join('\n')}`);
  const { data } = parsed;
  const REGISTRATION =
    data.REGISTRATION ?? (data.NODE_ENV === 'production' ? RegistrationMode.INVITED : RegistrationMode.OPEN);
  return { ...data, DATABASE_URL: data.DATABASE_URL, REGISTRATION, path: env['PATH'] ?? '' };
}

/** With it anybody could post as the provider: calls answered, messages received. */
function usesKnownToken({ NODE_ENV, SANDBOX_URL, SANDBOX_AUTH_TOKEN }: Environment): boolean {
  return NODE_ENV === 'production' && SANDBOX_URL !== undefined && SANDBOX_AUTH_TOKEN === knownToken;
}
