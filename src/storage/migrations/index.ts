import type { MigrationObject } from '@mikro-orm/core';
import { FirstRelease } from './2026-11-first-release.ts';
import { WaitedFor } from './2026-11-waited-for.ts';

/** In the order they run; a name never changes once it was released. */
export const migrations: MigrationObject[] = [
  { name: '2026-11-first-release', class: FirstRelease },
  { name: '2026-11-waited-for', class: WaitedFor },
];
