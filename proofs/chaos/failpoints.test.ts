import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failpoints } from '../../src/runtime/failpoint.ts';
import { callPoints } from './calls/crash-list.ts';
import { apiPoints, checkPoints, importPoints, workerPoints } from './steps/crash-list.ts';

const sources = new Map(
  globSync('{src,jobs}/**/*.ts', { exclude: ['src/sandbox/**', 'src/demo/**'] }).map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]),
);
const all = [...sources.values()].join('\n');

/** Names of what an interface does in the outside world: its methods that answer later. */
function actsOf(path: string, name: string): string[] {
  const [, body = ''] = sources.get(path)!.split(`export interface ${name} {`);
  const [methods = ''] = body.split('\n}');
  return [...methods.matchAll(/^ {2}(\w+)\([^)]*\): (?:Promise|AsyncIterable)</gm)].map(([, method]) => method!);
}

/** Where code outside of the ports themselves calls one of these, with what stands before it in the same function. */
function callsOf(methods: string[]): { path: string; before: string }[] {
  const call = new RegExp(`(?:provider|voice|model)[!?]*\\.(?:${methods.join('|')})\\(`, 'g');
  return [...sources]
    .filter(([path]) => !path.startsWith('src/provider/') && !path.startsWith('src/agent/'))
    .flatMap(([path, text]) =>
      [...text.matchAll(call)].map(({ index }) => ({ path, before: text.slice(Math.max(0, index - 150), index) })),
    );
}

describe('the failpoints', () => {
  it('are all in the code, and no other', () => {
    const named = [...all.matchAll(/failpoint\(\s*'([^']+)'/g)].map(([, point]) => point!);
    const acts = [...all.matchAll(/outside\(\s*'([^']+)'/g)].flatMap(([, act]) => [`${act}.begins`, `${act}.done`]);
    expect([...new Set([...named, ...acts])].toSorted()).toEqual(failpoints.toSorted());
  });

  it('are each a place where processes die', () => {
    const places = [...workerPoints, ...importPoints, ...checkPoints, ...apiPoints, ...callPoints];
    expect(new Set(places.map((place) => place.split('/')[0]))).toEqual(new Set(failpoints));
  });

  it('stand before and after each act in the outside world', () => {
    const acts = [
      ...actsOf('src/provider/message/message-provider.ts', 'MessageProvider'),
      ...actsOf('src/provider/voice/voice-provider.ts', 'VoiceProvider'),
      ...actsOf('src/agent/language-model.ts', 'LanguageModel'),
    ];
    expect(acts).toHaveLength(9);
    const calls = callsOf(acts);
    expect(calls.length).toBeGreaterThanOrEqual(acts.length);
    const bare = calls.filter(({ before }) => !/outside\('|failpoint\('/.test(before));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('stand on both sides of each commit', () => {
    const committing = [...sources].filter(([, text]) => /\.(?:commitTransaction|withTransaction)\(/.test(text));
    expect(committing.length).toBeGreaterThan(1);
    for (const [path, text] of committing) {
      expect(text, path).toMatch(/failpoint\('[\w-]+\.prepared'/);
      expect(text, path).toMatch(/failpoint\('[\w-]+\.done'/);
    }
  });

  it('stand after each claim', () => {
    const claiming = [...sources].filter(([, text]) => /leaseUntil: (?:\{ \$add|leased)/.test(text));
    expect(claiming.length).toBeGreaterThan(2);
    for (const [path, text] of claiming) expect(text, path).toMatch(/failpoint\('[\w-]+\.(?:claimed|taken)'/);
  });
});
