import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asBroker } from '../../src/storage/tenancy/broker-context.ts';
import { newBroker } from '../support/brokers.ts';
import { AddLeadNoteDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { operations, type Aim } from './support/wall-operations.ts';

/** 30 sequences of 20 operations; `ISOLATION_RUNS=500x30` for more. */
const [runs = 30, length = 20] = (process.env['ISOLATION_RUNS'] ?? '30x20').split('x').map(Number);
const seed = 20261124;

interface Tenant {
  brokerId: string;
  notes: string[];
  lead: string;
}

let app: TestApp;
let tenants: [Tenant, Tenant];
beforeAll(async () => {
  app = await openTestApp();
  tenants = [await newTenant(), await newTenant()];
});

async function newTenant(): Promise<Tenant> {
  const client = await newBroker(app);
  const { id: lead } = await newLead(client);
  const notes: string[] = [];
  for (let n = 0; n < 3; n++) {
    const { addLeadNote } = await client.run(AddLeadNoteDocument, { input: { leadId: lead, body: `note ${n}` } });
    notes.push(addLeadNote.id);
  }
  return { brokerId: client.brokerId, notes, lead };
}

const rows = () =>
  app.app.runtime.database.db.collection<{ _id: string; broker: string; leadId: string }>('lead_notes');
const rowsOf = ({ brokerId }: Tenant) => rows().find({ broker: brokerId }).sort({ _id: 1 }).toArray();

const who = fc.constantFrom('own', 'other', 'nobody');
const step = fc.record({
  actor: fc.constantFrom(0, 1),
  name: fc.constantFrom(...Object.keys(operations)),
  note: who,
  which: fc.nat(2),
  lead: who,
  broker: fc.constantFrom('own', 'other'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function aimOf({ actor, note, which, lead, broker }: Step, text: string): Aim {
  const [own, other] = actor === 0 ? tenants : [tenants[1], tenants[0]];
  const tenant = (of: string) => (of === 'own' ? own : of === 'other' ? other : null);
  const em = app.app.runtime.orm.em.fork();
  em.setFilterParams('broker', { broker: own.brokerId });
  return {
    em,
    db: app.app.runtime.database.db,
    actor: own.brokerId,
    broker: tenant(broker)!.brokerId,
    note: tenant(note)?.notes[which] ?? 'note of nobody',
    lead: tenant(lead)?.lead ?? 'lead of nobody',
    ownLead: own.lead,
    text,
  };
}

describe('any sequence of reads and writes by two brokers', () => {
  it('leaves each with its own rows only, and changes and shows none of the other', { timeout: 600_000 }, async () => {
    let changes = 0;
    const holds = async (steps: Step[]) => {
      for (const [n, one] of steps.entries()) {
        const [own, other] = one.actor === 0 ? tenants : [tenants[1], tenants[0]];
        const [before, mine] = [await rowsOf(other), JSON.stringify(await rowsOf(own))];
        const work = async () => operations[one.name]!(aimOf(one, `text ${n}`));
        const shown = await asBroker(own.brokerId, work).catch(() => null);
        expect(await rowsOf(other)).toEqual(before);
        expect(JSON.stringify(shown) ?? '').not.toContain(other.brokerId);
        if (mine !== JSON.stringify(await rowsOf(own))) changes++;
      }
      for (const own of tenants) {
        const [other] = tenants.filter((one) => one !== own);
        expect(await rows().countDocuments({ broker: own.brokerId, leadId: other!.lead })).toBe(0);
      }
      expect(await rows().countDocuments({ broker: { $nin: tenants.map(({ brokerId }) => brokerId) } })).toBe(0);
    };
    const sequences = fc.array(step, { minLength: length, maxLength: length });
    await fc.assert(fc.asyncProperty(sequences, holds), { numRuns: runs, seed, endOnFailure: true });
    // What is legitimate passes: walls that let nothing through would hold all of the above.
    expect(changes).toBeGreaterThan(runs);
  });
});
