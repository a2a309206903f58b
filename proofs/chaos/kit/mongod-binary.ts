import { findMongodBinary } from '../../../src/storage/local-mongod/find-binary.ts';

export function mongodBinary(): Promise<string> {
  const { MONGOD_BINARY = null, PATH = '' } = process.env;
  return findMongodBinary({ configured: MONGOD_BINARY, path: PATH, say: (line) => console.info(line) });
}
