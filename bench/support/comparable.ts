import type { Document } from 'mongodb';

/** What two ways to write the same should agree on: values under the names of `own`, such as ids and times, count by their type only. */
export function comparable(document: Document, own: ReadonlySet<string>): Document {
  const masked = JSON.stringify(document, (key, value: unknown) => (own.has(key) ? typeof value : value));
  return JSON.parse(masked, sortKeys) as Document;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
