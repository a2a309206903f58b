import type { Client } from './client.ts';
import { VerifyAuditLogDocument } from './graphql/graphql.ts';

/** Everything that does not fit in the broker's audit log, part by part. */
export async function faultsInLog(client: Client): Promise<string[]> {
  const faults: string[] = [];
  for (let fromBatch: number | null = 1; fromBatch !== null;) {
    const { verifyAuditLog }: { verifyAuditLog: { faults: string[]; nextBatch: number | null } } = await client.run(
      VerifyAuditLogDocument,
      { fromBatch },
    );
    faults.push(...verifyAuditLog.faults);
    fromBatch = verifyAuditLog.nextBatch;
  }
  return faults;
}
