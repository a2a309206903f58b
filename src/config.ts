import { RegistrationMode } from './account/registration/registration-mode.ts';
import { environment, knownToken, type Environment } from './composition/environment.ts';

const forTwilio = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_PHONE_NUMBER', 'WEBHOOK_BASE_URL'] as const;

export interface Config extends Omit<Environment, 'DATABASE_URL' | 'REGISTRATION'> {
  DATABASE_URL: string | undefined;
  REGISTRATION: RegistrationMode;
  /** `PATH`, where a mongod program is looked for. */
  path: string;
}

/** Reads and checks the environment once; throws one message that lists every fault, after those that are known already. */
export function readConfig(given: NodeJS.ProcessEnv = process.env, known: readonly string[] = []): Config {
  // An empty setting, as PORT=${PORT} leaves it in a compose file, is an unset one; as a number it would be 0.
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const read: Partial<Environment> = {};
  const faults: string[] = [...known];
  for (const [name, type] of Object.entries(environment.shape)) {
    const { success, data, error } = type.safeParse(env[name]);
    if (success) Object.assign(read, { [name]: data });
    else faults.push(...error.issues.map(({ message }) => `${name}: ${message}`));
  }
  faults.push(...strangers(env), ...combinationFaults(read, env));
  if (faults.length > 0) throw new Error(`The environment cannot be used:\n${faults.map(indented).join('\n')}`);
  const settings = read as Environment;
  const REGISTRATION =
    settings.REGISTRATION ?? (settings.NODE_ENV === 'production' ? RegistrationMode.INVITED : RegistrationMode.OPEN);
  return { ...settings, DATABASE_URL: settings.DATABASE_URL, REGISTRATION, path: env['PATH'] ?? '' };
}

const indented = (fault: string) => `  ${fault}`;

function strangers(env: NodeJS.ProcessEnv): string[] {
  const names = Object.keys(env).filter((name) => name.startsWith('CADENCIA_') && !(name in environment.shape));
  return names.map((name) => `${name}: there is no such setting`);
}

/** What is wrong with settings together; one that is wrong by itself is told of by itself. */
function combinationFaults(read: Partial<Environment>, env: NodeJS.ProcessEnv): string[] {
  const faults = usesKnownToken(read)
    ? ['SANDBOX_AUTH_TOKEN: the default is known to everybody; choose one of your own, here and at the sandbox']
    : [];
  if (read.VOICE_PROVIDER !== 'twilio') return faults;
  const missing = forTwilio.filter((name) => env[name] === undefined);
  return [...faults, ...missing.map((name) => `${name}: required with VOICE_PROVIDER=twilio`)];
}

/** With it anybody could post as the provider: calls answered, messages received. */
function usesKnownToken({ NODE_ENV, SANDBOX_URL, SANDBOX_AUTH_TOKEN }: Partial<Environment>): boolean {
  return NODE_ENV === 'production' && SANDBOX_URL !== undefined && SANDBOX_AUTH_TOKEN === knownToken;
}
