import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { environment } from '../src/composition/environment.ts';
import { hostFaults } from '../src/server/http/listening-hosts.ts';
import { databaseIn } from '../src/storage/open/database-url.ts';

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was not refused');
}

describe('the environment', () => {
  it('is documented in .env.example: every variable, with what it is for, and no other', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    const lines = Object.entries(environment.shape).map(([name, type]) => {
      const byDefault = type.safeParse(undefined).data?.toString();
      return `# ${type.description}\n${byDefault === undefined ? '# ' : ''}${name}=${byDefault ?? ''}\n`;
    });
    expect(example).toBe(lines.join('\n'));
  });

  it('has an empty setting for an unset one', () => {
    const empty = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
    expect(readConfig({}).DISK_RESERVE_BYTES).toBe(1_000_000_000);
  });

  it('is refused with every fault at once', () => {
    const broken = { PORT: 'x', ROLE: 'boss', CADENCIA_SPEED: '3', VOICE_PROVIDER: 'sandbox' };
    expect(() => readConfig(broken)).toThrow(/PORT[\s\S]*ROLE[\s\S]*CADENCIA_SPEED: there is no such setting/);
  });

  it.each([
    ['DATABASE_URL', 'mysql://x', 'write an address that begins with mongodb://'],
    ['DATABASE_URL', 'mongodb://', 'driver cannot use it'],
    ['DATABASE_URL', 'mongodb://localhost/?replicaset', 'driver cannot use it'],
    ['DATABASE_URL', 'mongodb://localhost/a.b', 'driver cannot use it'],
    ['DATABASE_NAME', 'a/b', 'write up to 63 characters'],
    ['WEBHOOK_BASE_URL', 'http://x.test', 'write an https:// address'],
    ['WEBHOOK_BASE_URL', 'https://x.test/', 'without a slash at its end'],
    ['WEBHOOK_BASE_URL', 'https://x.test?a', 'write an https:// address'],
    ['WEBHOOK_BASE_URL', 'ftp://localhost', 'write an https:// address'],
    ['WEBHOOK_BASE_URL', 'x.test', 'write an https:// address'],
    ['OPENAI_BASE_URL', 'ftp://x.test', 'write an http:// or https:// address'],
    ['TWILIO_PHONE_NUMBER', '5512345678', 'write a number in E.164'],
    ['TWILIO_ACCOUNT_SID', 'SK1', 'begins with AC'],
  ])('is refused before anything is started for %s=%s', (name, value, fault) => {
    const refusal = refusalOf({ [name]: value, LOG_LEVEL: 'loud' });
    expect(refusal).toMatch(new RegExp(`^  ${name}: .*${fault}`, 'm'));
    expect(refusal).toContain('  LOG_LEVEL: ');
  });

  it.each([
    ['DATABASE_URL', 'mongodb://ana:p%40ss@a:1,b:2/cadencia?replicaSet=r'],
    ['DATABASE_URL', 'mongodb+srv://cluster.example.com'],
    ['WEBHOOK_BASE_URL', 'https://crm.example.com'],
    ['WEBHOOK_BASE_URL', 'https://crm.example.com/cadencia'],
    ['WEBHOOK_BASE_URL', 'http://localhost:4000'],
    ['WEBHOOK_BASE_URL', 'http://127.0.0.1:4000'],
  ])('may have %s=%s', (name, value) => {
    expect(readConfig({ [name]: value })).toMatchObject({ [name]: value });
  });

  it('tells no password of an address that it refuses', () => {
    for (const url of [
      'mysql://ana:secret@x',
      'mongodb://ana:secret@',
      'mongodb://ana:sec:ret@x',
      'mongodb://ana:sec/ret@x',
    ]) {
      const refusal = refusalOf({ DATABASE_URL: url });
      expect(refusal).toContain('  DATABASE_URL: ');
      expect(refusal).not.toMatch(/sec|ret/);
    }
  });

  it('is refused for what settings lack together beside what each is by itself', () => {
    const broken = { LOG_LEVEL: 'loud', VOICE_PROVIDER: 'twilio', SANDBOX_URL: 'http://localhost:1' };
    expect(() => readConfig(broken)).toThrow(/LOG_LEVEL[^]*SANDBOX_AUTH_TOKEN[^]*TWILIO_ACCOUNT_SID: required/);
  });

  it('that names a host on which this machine cannot listen is refused with all else', async () => {
    const env = { HOST: '999.1.1.1', METRICS_ADDRESS: '203.0.113.1:0', LOG_LEVEL: 'loud' };
    const faults = await hostFaults(env);
    expect(() => readConfig(env, faults)).toThrow(/HOST: [^\n]*999.1.1.1[^]*METRICS_ADDRESS: [^]*LOG_LEVEL/);
  });

  it.each([{}, { HOST: '127.0.0.1' }, { HOST: '0.0.0.0' }, { HOST: 'localhost', METRICS_ADDRESS: '127.0.0.1:9464' }])(
    'may name the host: %j',
    async (env) => {
      expect(await hostFaults(env)).toEqual([]);
    },
  );

  it('that chooses a provider must bring its credentials', () => {
    expect(() => readConfig({ VOICE_PROVIDER: 'twilio' })).toThrow(
      /TWILIO_ACCOUNT_SID[\s\S]*TWILIO_AUTH_TOKEN[\s\S]*WEBHOOK_BASE_URL/,
    );
  });

  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({ ROLE: 'all', VOICE_PROVIDER: 'sandbox', DATABASE_URL: undefined });
  });
});

describe('the address of a database', () => {
  it.each([
    ['mongodb://a', ''],
    ['mongodb://a:1,b:2', ''],
    ['mongodb://a:1,b:2,c:3/cadencia?replicaSet=r', 'cadencia'],
    ['mongodb://ana:p,w@a/?authSource=admin', ''],
    ['mongodb+srv://ana:p%2Fw@cluster.example.com/ca%64encia', 'cadencia'],
  ])('%s names the database %j', (url, name) => {
    expect(databaseIn(url)).toBe(name);
  });
});
