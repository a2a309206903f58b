import { MongoClient } from 'mongodb';

/** Why the driver could not use the address; null when it can. It is not connected to. */
export function databaseUrlFault(url: string): string | null {
  if (!/^mongodb(\+srv)?:\/\//.test(url)) return 'write an address that begins with mongodb:// or mongodb+srv://';
  try {
    new MongoClient(url).db(databaseIn(url) || 'unnamed');
    return null;
  } catch (error) {
    return `MongoDB's driver cannot use it: ${(error as Error).message}`;
  }
}

/** The name of the database that the address names; empty when it names none. */
export function databaseIn(url: string): string {
  return decodeURIComponent(/^[^:]+:\/\/[^/?]*\/([^?]*)/.exec(url)?.[1] ?? '');
}

/** What MongoDB takes as the name of a database. */
export const databaseName = /^[^/\\. "$*<>:|?\0]{1,63}$/;
