import { issueRegistration } from '../../src/account/registration/issue-registration.ts';
import { Caller } from '../noisy/caller.ts';
import type { Outcome } from '../support/bench.types.ts';
import { percentile } from '../support/percentile.ts';
import type { Place } from '../support/place.ts';
import { withBrokers, type SeededBroker } from '../support/with-broker.ts';

const inFlight = 60;
const phase = 10_000;
const warmUp = 2000;
const links = 2000;
const maxGrowth = 2;

interface Seeded {
  owner: SeededBroker;
  tokens: string[];
}

/** What a member waits to be signed in, alone and while sixty others register a brokerage, each from an address of its own. */
export async function signIn(place: Place): Promise<Outcome> {
  const { owner, tokens } = await seed(place.databaseUrl);
  const budget = { ADDRESS_POINTS: '1000000000', ADDRESS_POINTS_PER_MINUTE: '1000000000' };
  const env = { DATABASE_URL: place.databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error', ...budget };
  const program = await place.start('support/cadencia-server.js', { env: { ...env, TRUSTED_PROXIES: '127.0.0.1' } });
  const url = await program.ready;
  await timesOf(url, owner, warmUp);
  const alone = await timesOf(url, owner, phase);
  const crowd = registerInCrowd(url, tokens, phase);
  const beside = await timesOf(url, owner, phase);
  const { registered, refused } = await crowd;
  const p50 = { alone: percentile(alone, 50), beside: percentile(beside, 50) };
  const ratio = p50.beside / p50.alone;
  return {
    ratio,
    goal: { atMost: maxGrowth, measured: ratio },
    inShort: `p50 ${p50.alone.toFixed(0)} ms alone, ${p50.beside.toFixed(0)} ms beside (p99 ${percentile(beside, 99).toFixed(0)}), while ${registered} registered and ${refused} were told to come back`,
    of: `p50 of signing in beside ${inFlight} registrations in flight, over its p50 alone`,
    rounds: 1,
    table: [row('alone', alone), row(`beside ${inFlight} registrations`, beside)],
    figures: { inFlight, phase, registered, refused },
  };
}

function row(what: string, times: number[]): Record<string, string | number> {
  const figure = (percent: number) => Number(percentile(times, percent).toFixed(1));
  return { what, 'p50 ms': figure(50), 'p95 ms': figure(95), 'p99 ms': figure(99), 'sign-ins': times.length };
}

/** One after the other. */
async function timesOf(url: string, { email, password }: SeededBroker, milliseconds: number): Promise<number[]> {
  const caller = new Caller(url, null);
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { token } }';
  const body = JSON.stringify({ query, variables: { input: { email, password } } });
  const times: number[] = [];
  const begun = performance.now();
  while (performance.now() - begun < milliseconds) {
    const { status, milliseconds: time } = await caller.call(body);
    if (status !== 200) throw new Error(`signing in was refused with ${status}`);
    times.push(time);
  }
  caller.close();
  return times;
}

async function registerInCrowd(url: string, tokens: string[], milliseconds: number) {
  const begun = performance.now();
  const crowd = { registered: 0, refused: 0 };
  const lane = async (): Promise<void> => {
    while (performance.now() - begun < milliseconds && tokens.length > 0) {
      const token = tokens.pop()!;
      const n = tokens.length;
      const caller = new Caller(url, null, { 'x-forwarded-for': `10.1.${n >> 8}.${n & 255}` });
      const { isRefused } = await caller.call(registration(token, n));
      crowd[isRefused ? 'refused' : 'registered']++;
      caller.close();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return crowd;
}

function registration(registrationToken: string, n: number): string {
  const query = 'mutation($input: RegisterBrokerInput!) { registerBroker(input: $input) { token } }';
  const place = { country: 'MX', zone: 'America/Mexico_City', locale: 'es-MX', currency: 'MXN' };
  const owner = { ownerEmail: `owner-${n}@example.com`, ownerName: 'Ana', ownerPassword: 'correct horse battery' };
  return JSON.stringify({ query, variables: { input: { name: 'Casas', ...place, ...owner, registrationToken } } });
}

function seed(databaseUrl: string): Promise<Seeded> {
  return withBrokers(databaseUrl, 1, async ({ database: { db }, clock }, [owner]) => {
    const tokens: string[] = [];
    for (let n = 0; n < links; n++) tokens.push((await issueRegistration(db, clock.now(), null)).token);
    return { owner: owner!, tokens };
  });
}
