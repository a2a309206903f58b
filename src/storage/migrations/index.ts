import type { MigrationObject } from '@mikro-orm/core';
import type { Indexes } from '../indexes/build-indexes.ts';
import { CodedReasons } from './2026-11-coded-reasons.ts';
import { DeadHeartbeats, deadHeartbeatsIndexes } from './2026-11-dead-heartbeats.ts';
import { FirstRelease } from './2026-11-first-release.ts';
import { WaitedFor, waitedForIndexes } from './2026-11-waited-for.ts';
import { AttemptsCounted, attemptsCountedIndexes } from './2026-12-attempts-counted.ts';
import { AuditEnds, auditEndsIndexes } from './2026-12-audit-ends.ts';
import { BorderClocks } from './2026-12-border-clocks.ts';
import { CodedFailures } from './2026-12-coded-failures.ts';
import { DispatchStops, dispatchStopsIndexes } from './2026-12-dispatch-stops.ts';
import { DueScores, dueScoresIndexes } from './2026-12-due-scores.ts';
import { FileUsageRows, fileUsageIndexes } from './2026-12-file-usage.ts';
import { Followers, followersIndexes } from './2026-12-followers.ts';
import { NamedEvents, namedEventsIndexes } from './2026-12-named-events.ts';
import { NotesByText, notesByTextIndexes } from './2026-12-notes-by-text.ts';
import { OldestWithAddress, oldestWithAddressIndexes } from './2026-12-oldest-with-address.ts';
import { WrittenChannels } from './2026-12-written-channels.ts';
import { ImportTurns, importTurnsIndexes } from './2026-12-import-turns.ts';
import { ToldConsents } from './2026-12-told-consents.ts';
import { indexes as firstReleaseIndexes } from './first-release-indexes.ts';

interface DeclaringMigration extends MigrationObject {
  /** The indexes that it builds, as far as no later migration drops them. */
  indexes?: Indexes;
}

/** In the order they run; a name never changes once it was released. */
export const migrations: readonly DeclaringMigration[] = [
  { name: '2026-11-first-release', class: FirstRelease, indexes: firstReleaseIndexes },
  { name: '2026-11-waited-for', class: WaitedFor, indexes: waitedForIndexes },
  { name: '2026-11-dead-heartbeats', class: DeadHeartbeats, indexes: deadHeartbeatsIndexes },
  { name: '2026-11-coded-reasons', class: CodedReasons },
  { name: '2026-12-file-usage', class: FileUsageRows, indexes: fileUsageIndexes },
  { name: '2026-12-coded-failures', class: CodedFailures },
  { name: '2026-12-audit-ends', class: AuditEnds, indexes: auditEndsIndexes },
  { name: '2026-12-due-scores', class: DueScores, indexes: dueScoresIndexes },
  { name: '2026-12-written-channels', class: WrittenChannels },
  { name: '2026-12-import-turns', class: ImportTurns, indexes: importTurnsIndexes },
  { name: '2026-12-told-consents', class: ToldConsents },
  { name: '2026-12-attempts-counted', class: AttemptsCounted, indexes: attemptsCountedIndexes },
  { name: '2026-12-named-events', class: NamedEvents, indexes: namedEventsIndexes },
  { name: '2026-12-border-clocks', class: BorderClocks },
  { name: '2026-12-oldest-with-address', class: OldestWithAddress, indexes: oldestWithAddressIndexes },
  { name: '2026-12-notes-by-text', class: NotesByText, indexes: notesByTextIndexes },
  { name: '2026-12-dispatch-stops', class: DispatchStops, indexes: dispatchStopsIndexes },
  { name: '2026-12-followers', class: Followers, indexes: followersIndexes },
];

/** Every index that must be there, by collection: the migrations build these, and each start compares them. */
export const declaredIndexes: Indexes = merge(migrations.map(({ indexes }) => indexes ?? {}));

function merge(all: readonly Indexes[]): Indexes {
  const merged: Record<string, Indexes[string]> = {};
  for (const [collection, wanted] of all.flatMap((indexes) => Object.entries(indexes)))
    merged[collection] = [...(merged[collection] ?? []), ...wanted];
  return merged;
}
