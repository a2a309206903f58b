import { createApiKey } from '../../src/account/keys/create-api-key.ts';
import { Permission } from '../../src/account/permission.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { untilDone, type Run } from '../steps/until-done.ts';
import { KeepAliveClient } from '../support/keep-alive-client.ts';
import type { Place } from '../support/place.ts';
import { withBroker } from '../support/with-broker.ts';

const timeoutSeconds = 300;

const startDocument = /* GraphQL */ `
  mutation Start($fileId: ID!) {
    startLeadImport(input: { fileId: $fileId }) {
      id
    }
  }
`;

/** Sends the file and has it imported by one worker; timed from the order to the last row. */
export async function runCadencia(place: Place, file: string, rowCount: number): Promise<Run> {
  const { db, databaseUrl } = place;
  const apiKey = await withBroker(databaseUrl, async (runtime, broker) => {
    const permissions = [Permission.LEAD_WRITE, Permission.LEAD_READ, Permission.FILE_WRITE, Permission.FILE_READ];
    return (await createApiKey(asSystem(runtime, broker, 'bench'), { name: 'importer', permissions })).key!;
  });
  const env = { DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'error' };
  const api = await place.start('support/cadencia-server.js', { env: { ...env, ROLE: 'api' } });
  const worker = await place.start('support/cadencia-server.js', { env: { ...env, ROLE: 'worker' } });
  const importId = await order(await api.ready, apiKey, file);
  const imports = db.collection<{ _id: string; counts: { rows: number; created: number } }>('lead_imports');
  const count = async () => (await imports.findOne({ _id: importId }))!.counts.created;
  const run = await untilDone({ workers: [worker], db, expected: rowCount, timeoutSeconds, count });
  await Promise.all([api.stop(), worker.stop()]);
  return run;
}

/** Answers the id of the import that has been started. */
async function order(url: string, apiKey: string, file: string): Promise<string> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'text/csv' };
  const sent = await fetch(`${url}/files?name=leads.csv`, { method: 'POST', headers, body: file });
  if (!sent.ok) throw new Error(`the file was refused: ${await sent.text()}`);
  const { id: fileId } = (await sent.json()) as { id: string };
  const client = new KeepAliveClient(`${url}/graphql`, apiKey);
  const answer = await client.post(JSON.stringify({ query: startDocument, variables: { fileId } }));
  client.close();
  const { data } = JSON.parse(answer) as { data?: { startLeadImport: { id: string } } };
  if (!data) throw new Error(answer);
  return data.startLeadImport.id;
}
