import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const declaration = /^export (?:declare )?(?:abstract )?(?:interface|enum|type|class) (\w+)/gm;

it('each name of an exported type has one home', () => {
  const homes = new Map<string, Set<string>>();
  for (const file of globSync(['src/**/*.ts', 'jobs/**/*.ts'])) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(declaration)) {
      homes.set(name!, (homes.get(name!) ?? new Set()).add(file));
    }
  }
  const doubled = [...homes].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files].join(' '));
  expect(doubled).toEqual([]);
});
