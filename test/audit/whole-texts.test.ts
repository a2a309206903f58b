import { beforeAll, describe, expect, it } from 'vitest';
import { Lead } from '../../src/lead/lead.entity.ts';
import { noteAbout } from '../../src/lead/notes/add-lead-note.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import type { Tx } from '../../src/storage/commit/tx.ts';
import { newBroker } from '../support/brokers.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('a commit', () => {
  it.each(['half an emoji \ud83d', '\ude00 the other half'])(
    'of a text that MongoDB would change fails: %j',
    async (body) => {
      const ana = await newBroker(app);
      const { id } = await newLead(ana);
      const scope = asSystem(app.app.runtime, ana.brokerId, 'test');
      await expect(scope.commit(async (tx) => noteAbout(tx, await tx.get(Lead, id), body))).rejects.toThrow(
        'half a character reached the audit log',
      );
      const recorded = async (tx: Tx) => {
        const lead = await tx.get(Lead, id);
        tx.record('lead.created', lead, { stage: lead.stage, source: body });
      };
      await expect(scope.commit(recorded)).rejects.toThrow('half a character reached the audit log');
    },
  );
});
