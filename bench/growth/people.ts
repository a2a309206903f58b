import { leadScore } from '../../src/lead/score/lead-score.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import type { Lead } from '../../src/lead/lead.entity.ts';
import { Stage, ZoneSource } from '../../src/lead/lead.types.ts';
import { searchTerms } from '../../src/lead/identity/search-words.ts';
import { DAY } from '../../src/runtime/durations.ts';

const firstNames =
  'María Guadalupe José Juan Ana Luis Carmen Jorge Sofía Miguel Lucía Pedro Elena Raúl Paola Iván Teresa Óscar Nadia Hugo';
const surnames =
  'Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes Ríos Ibarra Ochoa Zúñiga Lara';

/** Of a hundred leads, how many stand where. */
const shares: readonly [Stage, number][] = [
  [Stage.ENTRADA, 30],
  [Stage.PERFILAMIENTO, 20],
  [Stage.CALIFICACION_FINANCIERA, 12],
  [Stage.AGENDADO, 6],
  [Stage.SEGUIMIENTO, 12],
  [Stage.REFERIDOS, 4],
  [Stage.GANADO, 6],
  [Stage.PERDIDO, 10],
];
const stageOfHundred = shares.flatMap(([stage, share]) => Array.from({ length: share }, () => stage));

const spread = 365 * DAY;

export interface Crowd {
  broker: string;
  count: number;
  memberIds: readonly string[];
  now: Date;
}

/** The n-th of the broker's leads, the oldest first: each run makes the same people. */
export function person({ broker, count, memberIds, now }: Crowd, n: number): Partial<Lead> {
  const name = `${pick(firstNames.split(' '), n, 1)} ${pick(surnames.split(' '), n, 2)} ${pick(surnames.split(' '), n, 3)}`;
  const phone = `+5222${String(21_000_000 + n)}`;
  const email = n % 3 === 0 ? null : `${plain(name).replaceAll(' ', '.')}.${n}@example.com`;
  const stage = pick(stageOfHundred, n, 4);
  const createdAt = new Date(now.getTime() - spread * (1 - n / count));
  const later = (salt: number) =>
    new Date(createdAt.getTime() + chance(n, salt) * (now.getTime() - createdAt.getTime()));
  const stageEnteredAt = stage === Stage.ENTRADA ? createdAt : later(5);
  const known = { facts: noFacts, lastReplyAt: null, callsAnswered: 0 };
  const { total, parts } = leadScore({ stage, ...known, hasPhone: true, hasEmail: email !== null, now });
  const place = { country: 'MX', zone: 'America/Mexico_City', zoneSource: ZoneSource.PHONE };
  const identity = { name, phone, phoneRaw: phone.slice(3), phoneKey: phone, phoneIsValid: true, email, ...place };
  const standing = { stage, stageEnteredAt, score: total, scoreParts: parts, lastActivityAt: later(6) };
  const assigneeId = chance(n, 7) < 0.2 ? null : pick(memberIds, n, 8);
  const terms = searchTerms({ name, phone, country: 'MX', email, externalId: null, phoneRaw: null });
  return { broker, createdAt, ...identity, ...standing, assigneeId, ...terms };
}

function pick<T>(from: readonly T[], n: number, salt: number): T {
  return from[Math.floor(chance(n, salt) * from.length)]!;
}

/** From 0 to 1, the same for the same numbers and like chance over many (the last step of MurmurHash3). */
function chance(n: number, salt: number): number {
  let mixed = Math.imul(n + 1, 0x9e37_79b1) ^ Math.imul(salt, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
