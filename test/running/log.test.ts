import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/runtime/log.ts';

/** What stands in the log after that. */
function logged(fields: object): string {
  const lines: string[] = [];
  openLog('info', { write: (line: string) => void lines.push(line) }).info(fields, 'it happened');
  expect(lines.join('')).toContain('it happened');
  return lines.join('');
}

describe('the log', () => {
  it.each(['authorization', 'password', 'ownerPassword', 'token', 'registrationToken', 'headers', 'personal'])(
    'shows no %s, wherever it stands',
    (key) => {
      for (const fields of [{ [key]: 'hush' }, { a: { [key]: 'hush' } }, { a: { b: { c: { [key]: 'hush' } } } }])
        expect(logged(fields)).not.toContain('hush');
    },
  );

  it('shows of an error its kind, its message and its cause, and nothing that hangs on it', () => {
    const cause = Object.assign(new Error('the socket broke'), { code: 'ECONNRESET' });
    const err = Object.assign(new TypeError('it failed', { cause }), { status: 502, request: { body: 'Hola Ana' } });
    const line = JSON.parse(logged({ err })) as { err: Record<string, unknown> };
    expect(line.err).toMatchObject({
      type: 'TypeError',
      message: 'it failed',
      status: 502,
      cause: { message: 'the socket broke', code: 'ECONNRESET' },
    });
    expect(line.err['stack']).toContain('log.test.ts');
    expect(JSON.stringify(line)).not.toContain('Hola');
  });

  it.each([
    'E11000 duplicate key error collection: cadencia.users index: email_1 dup key: { email: "ana@example.com" }',
    'no mailbox ana@example.com here',
    "The 'To' number +525512345678 is not a valid phone number",
  ])('shows no address and no number of the error "%s"', (message) => {
    for (const err of [new Error(message), new Error('it failed', { cause: new Error(message) })]) {
      const line = logged({ err });
      expect(line).not.toContain('ana@');
      expect(line).not.toContain('55123');
    }
  });
});
