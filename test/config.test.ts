import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { environment, readConfig } from '../src/config.ts';

describe('the environment', () => {
  it('is documented in .env.example: every variable, with what it is for, and no other', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    const lines = Object.entries(environment.shape).map(([name, type]) => {
      const byDefault = type.safeParse(undefined).data?.toString();
      return `# ${type.description}\n${byDefault === undefined ? '# ' : ''}${name}=${byDefault ?? ''}\n`;
    });
    expect(example).toBe(lines.join('\n'));
  });

  it('is refused with every fault at once', () => {
    const broken = { PORT: 'x', ROLE: 'boss', CADENCIA_SPEED: '3', VOICE_PROVIDER: 'sandbox' };
    expect(() => readConfig(broken)).toThrow(/PORT[\s\S]*ROLE[\s\S]*CADENCIA_SPEED: there is no such setting/);
  });

  it('that chooses a provider must bring its credentials', () => {
    expect(() => readConfig({ VOICE_PROVIDER: 'twilio' })).toThrow(
      /TWILIO_ACCOUNT_SID[\s\S]*TWILIO_AUTH_TOKEN[\s\S]*WEBHOOK_BASE_URL/,
    );
  });

  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({ ROLE: 'all', VOICE_PROVIDER: 'sandbox', DATABASE_URL: undefined });
  });
});
