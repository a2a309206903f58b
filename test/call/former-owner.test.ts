import { MongoClient } from 'mongodb';
import { expect, inject, it, vi } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { newBroker } from '../support/brokers.ts';
import { openScriptedLine } from './support/scripted-line.ts';

/** The first process is quick to give up a line that does not come back. */
const speed = 20;

it('a process whose line broke does not hang up on a caller who goes on talking with another', async () => {
  const line = await openScriptedLine({ speed });
  const { database, log, publicUrl } = line.app.app.runtime;
  const client = await MongoClient.connect(inject('mongoUrl'), { w: 'majority', journal: true });
  const same = { client, db: client.db(database.db.databaseName), local: null, close: () => client.close() };
  const ports = { voice: line.voice.port, model: scriptedModel() };
  const config = readConfig({ NODE_ENV: 'test', PORT: '0', ROLE: 'api' });
  const other = await openApp(config, { database: same, clock: line.app.clock, log, ports });
  const ana = await newBroker(line.app);
  await line.ask(ana);
  const request = line.voice.last;
  await line.voice.status(request, 'CA1', 'in-progress');
  const relay = await line.voice.openRelay(request, 'CA1');
  await relay.hear();
  const said = vi.spyOn(log, 'info');
  relay.drop();
  const elsewhere = {
    ...request,
    instructionsUrl: request.instructionsUrl.replace(publicUrl(), other.runtime.publicUrl()),
  };
  const goesOn = await line.voice.openRelay(elsewhere, 'CA1');
  await goesOn.hear();
  const refused = expect.stringContaining('another owner by now');
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.anything(), refused), { timeout: 20_000 });
  expect(line.voice.hungUp).toEqual([]);
  await other.close();
});
