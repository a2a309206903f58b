import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ApiClient } from './api-client.ts';
import { createCampaigns, importLeads, login, openBrokerage } from './brokerage.ts';
import { narrate } from './narrate.ts';
import { readOperations } from './operations.ts';
import { settlePeople } from './people.ts';
import { startPrograms } from './programs.ts';

const isJson = process.argv.includes('--json');
const say = (line: string) => (isJson ? process.stderr : process.stdout).write(`${line}\n`);

const dataDir = resolve(process.env['CADENCIA_DATA_DIR'] ?? '.cadencia/demo');
say('Starting MongoDB, the sandbox and Cadencia …');
const programs = await startPrograms({ dataDir, speed: 4, env: process.env, say }).catch((error: Error) => {
  say(error.message);
  process.exit(1);
});
const { url } = programs.cadencia;
const api = new ApiClient(url, await readOperations());

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(
    signal,
    () =>
      void api
        .close()
        .then(programs.stop)
        .then(() => process.exit(0)),
  );
}

try {
  await play();
} catch (error) {
  say(`The demo stopped: ${(error as Error).message}`);
  await programs.stop();
  process.exit(1);
}

async function play(): Promise<void> {
  const { isNew, apiKey } = await openBrokerage(api, programs.lastMailTo);
  introduce(apiKey);
  if (!isJson) narrate(api, say);
  const file = await readFile(new URL('../../../examples/leads.csv', import.meta.url));
  await settlePeople(programs.sandbox.url, file);
  if (!isNew) {
    say('This brokerage is from an earlier run; its campaigns go on');
    return;
  }
  await createCampaigns(api);
  const { created, refused } = await importLeads(api, file);
  say(`Imported examples/leads.csv: ${created} leads, ${refused} rows refused`);
}

function introduce(apiKey: string): void {
  const access = {
    graphql: `${url}/graphql`,
    ws: `${url.replace('http', 'ws')}/graphql`,
    console: `${url}/console/`,
    ...login,
    apiKey,
  };
  if (isJson) return void process.stdout.write(`${JSON.stringify(access)}\n`);
  say(`
  Console    ${access.console}
  GraphiQL   ${url}/graphiql/
  GraphQL    ${access.graphql}
  Sign in    ${access.email} / ${access.password}
  API key    ${apiKey}
`);
}
