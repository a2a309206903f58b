import type { Config } from '../config.ts';
import { verifyDatabase, type Verification } from './verify-database.ts';
import { visitInstallation } from './visit-installation.ts';

/** Verifies the database of an installation. */
export function verifyInstallation(config: Config, say: (line: string) => void): Promise<Verification> {
  return visitInstallation(config, say, verifyDatabase);
}
