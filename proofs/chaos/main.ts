// npm run chaos -- <name>: breaks the mechanism on purpose, at full size, and prints what held as its last line.
import 'reflect-metadata';
import type { Verdict } from './kit/verdict.ts';
import { decisions } from './decisions/decisions.ts';
import { calls } from './calls/calls.ts';
import { database } from './database/database.ts';
import { deploy } from './deploy/deploy.ts';
import { steps } from './steps/steps.ts';
import { stops } from './stops/stops.ts';
import { subscriptions } from './subscriptions/subscriptions.ts';

const proofs: Record<string, () => Promise<Verdict>> = {
  calls: () => calls({ calls: 50, atOnce: 10, speed: 8, kills: 44, frozen: 3, frozenFor: 35_000, everyPoint: true }),
  decisions: () => decisions({ pairs: 1000, sameRequests: 200 }),
  database: () =>
    database({
      startWithout: { awayFor: 20_000, readyWithin: 10_000 },
      oneNode: {
        kills: 4,
        frozenFor: 20_000,
        holeFor: 20_000,
        cutsFor: 30_000,
        lossesFor: 15_000,
        crowd: 150,
        window: 5000,
        readyWithin: 10_000,
      },
      threeNodes: { kills: 3, stepDowns: 3, readyWithin: 10_000, maxGap: 5000 },
      ownMongod: { rounds: 30, writableWithin: 3000, refusedWithin: 2000 },
    }),
  deploy: () => deploy({ rounds: 10, processes: 4, endsWithin: 15_000 }),
  steps: () =>
    steps({ enrolments: 10_000, calls: 300, kills: 100, frozenFor: 50_000, beginAfter: 120, everyPoint: true }),
  stops: () => stops({ enrolments: 10_000, calls: 1000, within: 1000, beginAfter: 120 }),
  subscriptions: () => subscriptions({ clients: 200, calls: 12, cuts: 1000, rounds: 3, cutEvery: 300 }),
};

const [name = ''] = process.argv.slice(2);
const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
if (proof) await prove(name, proof);
else {
  console.error(`npm run chaos -- <name>, where <name> is one of: ${Object.keys(proofs).join(', ')}`);
  process.exitCode = 1;
}

async function prove(title: string, run: () => Promise<Verdict>): Promise<void> {
  const begun = performance.now();
  const { figures, faults } = await run();
  for (const fault of faults) console.error(`${title}: ${fault}`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const shown = Object.entries({ ...figures, faults: faults.length, seconds });
  console.info(`${title}: ${shown.map(([key, figure]) => `${figure} ${key}`).join(', ')}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
